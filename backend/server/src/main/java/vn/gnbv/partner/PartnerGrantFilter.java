package vn.gnbv.partner;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the list of grants. */
public class PartnerGrantFilter {
    @QueryParam("client")
    @Parameter(description = "Only grants of this client.")
    String client;

    @QueryParam("resource")
    @Parameter(description = "Only grants of this resource.")
    String resource;
}
