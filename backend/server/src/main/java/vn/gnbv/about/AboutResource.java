package vn.gnbv.about;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.access.Caller;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.access.Role;
import vn.gnbv.audit.Block;
import vn.gnbv.audit.Moments;
import vn.gnbv.audit.SealKey;
import vn.gnbv.audit.SealedBlock;
import vn.gnbv.web.Formats;

@Path("/api/v1")
@Produces(Formats.JSON)
@Tag(name = "About")
public class AboutResource {
    @Inject
    CurrentCaller current;

    @Inject
    Moments moments;

    @Inject
    SealKey sealKey;

    @ConfigProperty(name = "gnbv.version")
    String version;

    @ConfigProperty(name = "gnbv.public-url")
    String publicUrl;

    @ConfigProperty(name = "gnbv.public-issuer-url")
    String issuer;

    @ConfigProperty(name = "gnbv.demo")
    boolean demo;

    @GET
    @Path("/about")
    @PermitAll
    @Operation(
            operationId = "getAbout",
            summary = "What the product is and how to begin",
            description =
                    "Needs no login. Names the issuer of tokens, the client for scripts, and the addresses of the parts.")
    public About about() {
        Map<String, String> links = new TreeMap<>(Map.of(
                "web", publicUrl + "/",
                "api", publicUrl + "/api/v1",
                "openapi", publicUrl + "/openapi",
                "explorer", publicUrl + "/explorer",
                "publications", publicUrl + "/p"));
        return new About(
                "GNBV",
                version,
                issuer,
                issuer + "/protocol/openid-connect/token",
                "gnbv-cli",
                "gnbv-spa",
                demo,
                sealKey.publicKeyPem(),
                links);
    }

    @GET
    @Path("/me")
    @Operation(
            operationId = "getMe",
            summary = "Who the caller is",
            description = "Name, roles and administrative unit of the caller, as the token gives them.")
    public Me me() {
        Caller caller = current.caller();
        return new Me(
                caller.id(),
                caller.name(),
                caller.client(),
                caller.roles().stream().map(Role::wireName).sorted().toList(),
                caller.scopeUnitId());
    }

    @GET
    @Path("/seal")
    @Operation(
            operationId = "getSeal",
            summary = "The last sealed block",
            description =
                    "The greatest `knownAt` that can be asked for, and until when it holds. Each second makes a new block, or extends the last where nothing was recorded.")
    public Seal seal() {
        Block last = moments.block(null);
        Optional<SealedBlock> sealed = moments.sealed(last);
        HexFormat hex = HexFormat.of();
        return new Seal(
                last.number(),
                last.sealedUntil(),
                sealed.map(block -> hex.formatHex(block.hash())).orElse(null),
                sealed.map(block -> hex.formatHex(block.signature())).orElse(null),
                sealed.map(SealedBlock::keyId).orElse(null));
    }
}
