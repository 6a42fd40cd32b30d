package vn.gnbv.page;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.gnbv.attachment.AttachmentService;
import vn.gnbv.kernel.Language;
import vn.gnbv.web.PublicPage;

/** Pages for strangers: no login, no script. Not part of the API's contract. */
@Path("/p")
@PermitAll
@PublicPage
@Produces(PageResource.HTML)
public class PageResource {
    static final String HTML = "text/html;charset=utf-8";
    private static final Pattern PHOTO = Pattern.compile("([0-9a-f]{16})-([0-9]{3,4})\\.jpg");
    private static final int LAST_PAGE = 500;
    private static final Set<String> RATED = Set.of("rateThanks", "rateAgain");

    @Inject
    Pages pages;

    @Inject
    Readers readers;

    @Inject
    Visitors visitors;

    @Inject
    PageStore store;

    @Inject
    AttachmentService attachments;

    @Context
    HttpServerRequest exchange;

    @Context
    Request request;

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("lang") String lang, @QueryParam("page") String page) {
        arrived();
        return answer(pages.list(number(page), language(lang)));
    }

    @GET
    @Path("/{slug}")
    @Operation(hidden = true)
    public Response article(
            @PathParam("slug") String slug, @QueryParam("lang") String lang, @QueryParam("rated") String rated) {
        Pages.Drawn drawn = pages.article(slug, language(lang), rated != null && RATED.contains(rated) ? rated : null);
        if (drawn.status() == 200 && !"HEAD".equals(request.getMethod())) {
            readers.viewed(drawn.article().id());
        }
        arrived();
        return answer(drawn);
    }

    @GET
    @Path("/{slug}/issues/{number}")
    @Operation(hidden = true)
    public Response issue(
            @PathParam("slug") String slug, @PathParam("number") String number, @QueryParam("lang") String lang) {
        Language language = language(lang);
        arrived();
        return answer(
                number.matches("[1-9][0-9]{0,3}")
                        ? pages.issue(slug, Integer.parseInt(number), language)
                        : pages.notFound(language));
    }

    @POST
    @Path("/{slug}/rating")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response rate(
            @PathParam("slug") String slug,
            @QueryParam("lang") String lang,
            @FormParam("stars") String stars,
            @CookieParam(RatingMark.COOKIE) String cookie,
            @HeaderParam("Sec-Fetch-Site") String site) {
        Language language = language(lang);
        PublicArticle article = pages.article(slug, language, null).article();
        if (article == null || article.withdrawn()) {
            return answer(pages.notFound(language));
        }
        boolean known = RatingMark.wellFormed(cookie);
        boolean fromElsewhere = site != null && !site.equals("same-origin") && !site.equals("none");
        boolean valid = stars != null && stars.matches("[1-5]") && !fromElsewhere;
        String said = null;
        String mark = known ? cookie : RatingMark.draw();
        if (valid && (known || visitors.mayRateAnew(article.id(), address(), agent()))) {
            store.rate(article.id(), RatingMark.of(article.id(), mark), Integer.parseInt(stars));
            said = "rateThanks";
        } else if (valid) {
            said = "rateAgain";
        }
        String back = "/p/" + slug + "?" + (language == Language.EN ? "lang=en&" : "")
                + (said == null ? "" : "rated=" + said) + "#rating";
        Response.ResponseBuilder response = Response.seeOther(URI.create(back));
        if ("rateThanks".equals(said)) {
            response.cookie(new NewCookie.Builder(RatingMark.COOKIE)
                    .value(mark)
                    .path("/p")
                    .maxAge(RatingMark.COOKIE_SECONDS)
                    .httpOnly(true)
                    .secure("https".equals(exchange.scheme()))
                    .sameSite(NewCookie.SameSite.STRICT)
                    .build());
        }
        return withHeaders(response, "no-store");
    }

    @GET
    @Path("/{slug}/photos/{name}")
    @Produces("image/jpeg")
    @Operation(hidden = true)
    public Response photo(@PathParam("slug") String slug, @PathParam("name") String name) {
        Matcher asked = PHOTO.matcher(name);
        PublicArticle article = pages.article(slug, Language.VI, null).article();
        if (article == null || article.withdrawn() || !asked.matches()) {
            return answer(pages.notFound(Language.VI));
        }
        int width = Integer.parseInt(asked.group(2));
        return article.photos().stream()
                .filter(photo ->
                        ArticleWriter.WIDTHS.contains(width) && photo.sha256().startsWith(asked.group(1)))
                .findFirst()
                .map(photo -> bytes(
                        attachments.scaledPhoto(photo.sha256(), width), "image/jpeg", name, PageHeaders.FOR_A_DAY))
                .orElseGet(() -> answer(pages.notFound(Language.VI)));
    }

    @GET
    @Path("/assets/{name}")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response asset(@PathParam("name") String name) {
        PageFiles.Asset asset = PageFiles.asset(name);
        return asset == null
                ? answer(pages.notFound(Language.VI))
                : bytes(
                        asset.bytes(),
                        asset.mediaType(),
                        name,
                        asset.lasting() ? PageHeaders.FOR_EVER : PageHeaders.FOR_A_DAY);
    }

    /** Everything else below is not there, and says so as a page. */
    @GET
    @Path("/{rest: .+/.+}")
    @Operation(hidden = true)
    public Response nothing(@PathParam("rest") String rest, @QueryParam("lang") String lang) {
        return answer(pages.notFound(language(lang)));
    }

    private Response answer(Pages.Drawn drawn) {
        if (drawn.etag() == null) {
            return withHeaders(
                    Response.status(drawn.status()).entity(drawn.html()).type(HTML), "no-store");
        }
        EntityTag etag = new EntityTag(drawn.etag(), true);
        Response.ResponseBuilder unchanged = drawn.status() == 200 ? request.evaluatePreconditions(etag) : null;
        return withHeaders(
                unchanged != null
                        ? unchanged
                        : Response.status(drawn.status())
                                .entity(drawn.html())
                                .type(HTML)
                                .tag(etag),
                PageHeaders.ASK_AGAIN);
    }

    private Response bytes(byte[] bytes, String mediaType, String tag, String keep) {
        EntityTag etag = new EntityTag(tag);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(etag);
        return withHeaders(
                unchanged != null ? unchanged : Response.ok(bytes, mediaType).tag(etag), keep);
    }

    static Response withHeaders(Response.ResponseBuilder response, String keep) {
        PageHeaders.ALL.forEach(response::header);
        return response.header("Cache-Control", keep).build();
    }

    private void arrived() {
        visitors.seen(address(), agent());
    }

    private String address() {
        return exchange.remoteAddress() == null ? "" : exchange.remoteAddress().hostAddress();
    }

    private String agent() {
        String agent = exchange.getHeader("User-Agent");
        return agent == null ? "" : agent;
    }

    static Language language(String lang) {
        return "en".equals(lang) ? Language.EN : Language.VI;
    }

    private static int number(String page) {
        return page != null && page.matches("[1-9][0-9]{0,2}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1;
    }
}
