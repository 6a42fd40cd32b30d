package planted.stray;

/** In a package that the map does not know. */
public record Stray() {}
