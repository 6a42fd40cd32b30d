package planted.place;

import jakarta.ws.rs.GET;

/** A method that is in the contract and answers 404. */
public abstract class HiddenResource {
    @GET
    abstract String list();

    @GET
    public abstract String get();
}
