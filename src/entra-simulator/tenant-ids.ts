export const contosoId = '1100fa27-29e9-4fc6-a3ba-e8bb623fad36';
export const fabrikamId = '2f8a54e5-feb4-4055-85cc-c491234af3e8';

/** The one tenant of all personal Microsoft accounts, the same everywhere. */
export const consumersId = '9188040d-6c67-4c5b-b112-36a304b66dad';
