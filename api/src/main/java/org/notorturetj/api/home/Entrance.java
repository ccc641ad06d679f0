package org.notorturetj.api.home;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.text.Language;

@Schema(description = "Where everything is.")
@MadeByName
public record Entrance(
        @Schema(
                        description = "Name of the service",
                        examples =
                                "Civil Society Coalition against Torture and Impunity in Tajikistan",
                        required = true)
                String name,
        @Schema(description = "The languages, with their entrance", required = true)
                List<Entry> languages,
        @Schema(
                        description = "Address of the OpenAPI document",
                        examples = "/openapi",
                        required = true)
                String openapi,
        @Schema(
                        description = "Address of the documentation to read",
                        examples = "/docs",
                        required = true)
                String documentation,
        @Schema(
                        description =
                                "Where phones and mirrors begin: the signed head, which names all other files under /v1/sync",
                        examples = "/v1/sync/head",
                        required = true)
                String sync,
        @Schema(
                        description = "Finds a legacy address; takes it as the parameter `url`",
                        examples = "/v1/resolve",
                        required = true)
                String resolve,
        @Schema(
                        description = "All feeds of all languages, as OPML",
                        examples = "/feeds/opml.xml",
                        required = true)
                String feeds,
        @Schema(
                        description =
                                "Says whether a text, or an address, is the Coalition's; in a browser a page",
                        examples = "/v1/verify",
                        required = true)
                String verify,
        @Schema(
                        description = "The sitemaps of the website's pages",
                        examples = "/feeds/sitemap.xml",
                        required = true)
                String sitemap,
        @Schema(
                        description =
                                "The lines for the website's robots.txt: what search engines may read, and where the sitemaps are",
                        examples = "/feeds/robots.txt",
                        required = true)
                String robots) {
    public Entrance {
        languages = List.copyOf(languages);
    }

    @Schema(name = "LanguageEntrance", description = "A language and its lists.")
    public record Entry(
            @Schema(description = "The language", required = true) Language language,
            @Schema(description = "Its own name", examples = "Тоҷикӣ", required = true) String name,
            @Schema(
                            description = "Names of lists and their addresses",
                            examples = "{\"hotlines\": \"/v1/tg/hotlines\"}",
                            required = true)
                    Map<String, String> links,
            @Schema(
                            description =
                                    "Pages to link to that are no single document's: `home`, and by the names of `links` the lists that have one; on the website, if the server knows one; and `plain`, where the plain edition of this server begins",
                            examples = "{\"home\": \"https://www.example.org/tg\"}",
                            required = true)
                    Map<String, String> pages,
            @Schema(
                            description =
                                    "Finds what is published: takes the query as the parameter `q`, or in the body of a POST, where no proxy logs it",
                            examples = "/v1/tg/search",
                            required = true)
                    String search,
            @Schema(
                            description =
                                    "What begins like what was typed so far, which it takes as the parameter `q`",
                            examples = "/v1/tg/search/suggest",
                            required = true)
                    String suggest) {
        public Entry {
            links = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(links));
            pages = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(pages));
        }
    }
}
