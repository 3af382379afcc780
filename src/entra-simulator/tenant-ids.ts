export const contosoId = '1100fa27-29e9-4fc6-a3ba-e8bb623fad36';
export const fabrikamId = '2f8a54e5-feb4-4055-85cc-c491234af3e8';

/** These live in the national clouds: US Government, its DoD part, and China. */
export const agencyId = '74344474-4b32-4b9d-bc8e-1776ce0eb956';
export const fleetId = '23a8c991-5f7d-428d-b5ca-1bc3898b6582';
export const lotusId = 'a3d13df7-6831-45d2-acb5-a3f7efa35158';

/** The one tenant of all personal Microsoft accounts, the same everywhere. */
export const consumersId = '9188040d-6c67-4c5b-b112-36a304b66dad';
