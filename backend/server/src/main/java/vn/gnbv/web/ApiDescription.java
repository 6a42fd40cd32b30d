package vn.gnbv.web;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlow;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlows;
import org.eclipse.microprofile.openapi.annotations.security.OAuthScope;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The head of the OpenAPI document. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "GNBV API",
                        version = "1.0.0",
                        description =
                                "Programs, places, results, money and evaluations of Vietnam's national target programme on "
                                        + "sustainable poverty reduction. Amounts are whole đồng; days are days in Asia/Ho_Chi_Minh; "
                                        + "lists are keyset pages and stream as CSV, xlsx or newline-delimited JSON; errors are RFC 9457 "
                                        + "problems in Vietnamese or English. A field without a value is left out. Each client and user, and "
                                        + "without a token each address, has a number of requests a minute: answers say in RateLimit and "
                                        + "RateLimit-Policy (draft-ietf-httpapi-ratelimit-headers-11) what is left. 503 with Retry-After "
                                        + "(database-away, storage-away, provider-away) kept nothing: the same request may come again until it is answered. "
                                        + "A request that comes, or an answer that is taken, at less than 1 kB a second is cut off, the former with 408.",
                        contact =
                                @Contact(
                                        name = "GNBV maintainers",
                                        url = "https://github.com/gnbv",
                                        email = "gnbv@example.org")),
        tags = {
            @Tag(name = "About", description = "What the product is and who the caller is."),
            @Tag(name = "Places", description = "Administrative units through time, their changes and designations."),
            @Tag(name = "Programs", description = "The official tree and what is done under it."),
            @Tag(name = "Results", description = "Indicators, targets, results and published figures."),
            @Tag(name = "Budgets", description = "Budgets and their append-only entries."),
            @Tag(name = "Evaluations", description = "Missions: terms, visits, findings, recommendations, report."),
            @Tag(name = "Publications", description = "Articles for the public, and who stands behind them."),
            @Tag(name = "Analytics", description = "Aggregates as of any day, as known at any block."),
            @Tag(name = "Exchange", description = "Imports, attachments, what changed."),
            @Tag(
                    name = "Oversight",
                    description = "What happened to rows, and that the record of it is as it was sealed."),
            @Tag(name = "Partners", description = "What partner systems may write."),
            @Tag(
                    name = "Poverty standards",
                    description = "By which law a household is poor, and what it makes of a household."),
            @Tag(
                    name = "Households",
                    description = "Who lives where, what became of each household, and whose number is whose."),
            @Tag(
                    name = "Review rounds",
                    description =
                            "Which households were reviewed when, what was found, and by which decision that counts."),
            @Tag(name = "Accounts", description = "Who may log in, as the identity provider keeps them.")
        },
        security = @SecurityRequirement(name = "openId"))
@SecurityScheme(
        securitySchemeName = "openId",
        type = SecuritySchemeType.OAUTH2,
        description = "Bearer tokens of the OpenID provider, audience gnbv-api.",
        flows =
                @OAuthFlows(
                        authorizationCode =
                                @OAuthFlow(
                                        authorizationUrl = "/auth/realms/gnbv/protocol/openid-connect/auth",
                                        tokenUrl = "/auth/realms/gnbv/protocol/openid-connect/token",
                                        scopes = @OAuthScope(name = "openid", description = "Sign in"))))
public class ApiDescription extends Application {}
