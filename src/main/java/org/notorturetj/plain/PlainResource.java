package org.notorturetj.plain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.notorturetj.api.plain.PlainApi;
import org.notorturetj.api.plain.SearchForm;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.http.CachePolicy;
import org.notorturetj.platform.http.MovedException;
import org.notorturetj.platform.http.WrittenText;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

@PermitAll
class PlainResource implements PlainApi {
    static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
    static final MediaType CSS = new MediaType("text", "css").withCharset("UTF-8");
    static final String STYLE_FILE = "style.css";

    static final String STYLE = "/plain/" + STYLE_FILE;

    private final Pages pages;
    private final SearchPage search;
    private final Templates templates;
    private final Addresses addresses;
    private final CurrentVertxRequest current;

    PlainResource(
            Pages pages,
            SearchPage search,
            Templates templates,
            Addresses addresses,
            CurrentVertxRequest current) {
        this.pages = pages;
        this.search = search;
        this.templates = templates;
        this.addresses = addresses;
        this.current = current;
    }

    @Override
    public Response start() {
        checkSlash("/read/");
        return written(pages.start(), HTML, Language.TG);
    }

    @Override
    public Response home(Language lang) {
        checkSlash("/read/" + lang.tag() + "/");
        return page(lang, PageFile.HOME);
    }

    /** Relative links need it. */
    private void checkSlash(String path) {
        if (!current.getCurrent().request().path().equals(path)) {
            throw new MovedException(308, addresses.api(path));
        }
    }

    @Override
    public Response style() {
        return written(text(STYLE), CSS, Language.EN);
    }

    /** A resource of this room. */
    static String text(String name) {
        try (InputStream file = PlainResource.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Response page(Language lang, String file) {
        return page(lang, file, () -> pages.page(lang, file));
    }

    @Override
    public Response document(Language lang, String folder, String file) {
        return page(
                lang,
                folder + "/" + file,
                () -> {
                    DocumentType type = PageFile.withPages(folder).orElseThrow(PlainResource::none);
                    String slug = PageFile.slug(file).orElseThrow(PlainResource::none);
                    try {
                        return pages.document(lang, type, slug);
                    } catch (MovedException moved) {
                        String last = moved.address();
                        throw new MovedException(
                                moved.response().getStatus(),
                                address(
                                        lang,
                                        PageFile.of(
                                                type, last.substring(last.lastIndexOf('/') + 1))));
                    }
                });
    }

    @Override
    public Response search(Language lang) {
        return found(lang, "");
    }

    @Override
    public Response search(Language lang, SearchForm form) {
        return found(lang, form.q());
    }

    private Response found(Language lang, String query) {
        return written(templates.write("search", search.of(lang, query)), HTML, lang);
    }

    private Response page(Language lang, String path, Supplier<String> page) {
        try {
            return written(page.get(), HTML, lang);
        } catch (ProblemException problem) {
            if (problem.type() != ProblemType.GONE && problem.type() != ProblemType.NOT_FOUND) {
                throw problem;
            }
            return Response.status(problem.type().status())
                    .type(HTML)
                    .header(HttpHeaders.CONTENT_LANGUAGE, lang.tag())
                    .header(HttpHeaders.CACHE_CONTROL, CachePolicy.PROBLEM)
                    .entity(pages.missing(lang, path, problem.type() == ProblemType.GONE))
                    .build();
        }
    }

    private String address(Language lang, String file) {
        return addresses.api("/read/" + lang.tag() + "/" + file);
    }

    private static ProblemException none() {
        return new ProblemException(ProblemType.NOT_FOUND);
    }

    private static Response written(String text, MediaType type, Language language) {
        return Response.ok(new WrittenText(text, type, language), type).build();
    }
}
