package planted.kernel;

import planted.place.PlaceService;

/** What everyone uses imports a feature. */
public record ImportsFeature(PlaceService service) {}
