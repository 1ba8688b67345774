/**
 * How a person belongs to the estate. Our own three words (marks D, 2026-11-22); the residency words of every sheet fall
 * on one of them. They add up: each resident has at most one.
 */
export const residency = {
  户籍: '户口登记在本小区，人也住在这里。',
  流动: '住在本小区，户口登记在别处，租房、借住和随迁都算。',
  空挂: '户口登记在本小区，人不住在这里。',
} as const;
