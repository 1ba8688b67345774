// Screens that stand under several routes, each fetched when first opened.
export const picture = () => import('./features/rooms/picture-screen').then((m) => m.PictureScreen);
export const groups = () => import('./features/groups/groups-screen').then((m) => m.GroupsScreen);
export const households = () => import('./features/households/households-screen').then((m) => m.HouseholdsScreen);
export const checkup = () => import('./features/checkup/checkup-screen').then((m) => m.CheckupScreen);
export const volunteers = () => import('./features/volunteers/volunteers-screen').then((m) => m.VolunteersScreen);
export const activities = () => import('./features/activities/activities-screen').then((m) => m.ActivitiesScreen);
export const consultations = () => import('./features/consultations/consultations-screen').then((m) => m.ConsultationsScreen);
export const sweeps = () => import('./features/sweeps/sweeps-screen').then((m) => m.SweepsScreen);
export const agreements = () => import('./features/agreements/agreements-screen').then((m) => m.AgreementsScreen);
export const orders = () => import('./features/orders/orders-screen').then((m) => m.OrdersScreen);
export const notices = () => import('./features/notices/notices-screen').then((m) => m.NoticesScreen);
export const meetings = () => import('./features/meetings/meetings-screen').then((m) => m.MeetingsScreen);
export const reports = () => import('./features/reports/reports-screen').then((m) => m.ReportsScreen);
export const briefings = () => import('./features/briefings/briefing-screen').then((m) => m.BriefingScreen);
export const forms = () => import('./features/forms/forms-screen').then((m) => m.FormsScreen);
export const rollup = () => import('./features/rollup/rollup-screen').then((m) => m.RollupScreen);
