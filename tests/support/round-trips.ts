/** How many generated editions a round trip is tried on. */

/** A few in the suite; `ROUND_TRIPS=1000` for the thorough run. */
export const roundTrips = Number(process.env["ROUND_TRIPS"] ?? 40);
