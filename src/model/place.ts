/** A commune of the official geographic code, with the département and region that it belongs to. */
export interface Commune {
  /** INSEE code, five characters (`59512`, `2A004`). */
  code: string;
  name: string;
  departement: { code: string; name: string };
  /** INSEE code of the region (`32`). */
  regionCode: string;
}

/** Where a project acts: a commune, and sometimes a named place in it. */
export interface Place {
  /** The place’s own name (« Plaine Images »); absent when the commune is all we know. */
  name?: string | undefined;
  commune: Commune;
  /** Degrees, WGS 84. */
  latitude: number;
  /** Degrees, WGS 84. */
  longitude: number;
}
