package vn.gnbv.kernel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a figure is made of: rows that somebody reported, illustrative rows, both, or what others published. */
@Schema(description = "Made of real rows, of illustrative (synthetic) rows, of both, or published by others.")
public enum Provenance {
    REAL,
    SYNTHETIC,
    MIXED,
    PUBLISHED
}
