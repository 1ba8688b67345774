import type { ReportState } from '../../../shared/features/reports';
import type { Tone } from '../../kit/state-word';

export const reportTones: Record<ReportState, Tone> = { draft: 'soon', approved: 'good', withdrawn: 'quiet' };
