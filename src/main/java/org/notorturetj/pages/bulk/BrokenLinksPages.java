package org.notorturetj.pages.bulk;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.link.BrokenLink;
import org.notorturetj.api.desk.link.LinksApi;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.Links;
import org.notorturetj.pages.Moments;
import org.notorturetj.pages.Refusing;
import org.notorturetj.pages.Said;
import org.notorturetj.pages.form.Labels;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** Links of published documents that lead to nothing, each with the place where it is mended. */
@Path(Links.BROKEN)
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class BrokenLinksPages {
    private final Frames frames;
    private final Refusing refusing;
    private final LinksApi links;

    BrokenLinksPages(Frames frames, Refusing refusing, LinksApi links) {
        this.frames = frames;
        this.refusing = refusing;
        this.links = links;
    }

    @GET
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        return refusing.orAgain(
                () -> page(null, links.broken(new PageRequest(cursor, null)), cursor != null),
                said -> page(said, Items.whole(List.of()), true));
    }

    private Response page(@Nullable Said said, Items<BrokenLink> found, boolean isLater) {
        Frame frame = frames.of("links");
        return Html.page(
                Said.status(said),
                new BrokenLinks(
                        frame,
                        said,
                        found.items().stream().map(it -> row(it, frame)).toList(),
                        isLater,
                        found.next()));
    }

    private Row row(BrokenLink link, Frame frame) {
        Language reader = frame.lang();
        String part = link.language() == null ? "facts" : link.language().tag();
        return BrokenLinksPagesRowBuilder.builder()
                .title(frame.titleOf(link.title()))
                .type(link.type() == null ? "" : Frames.type(link.type(), reader))
                .href(
                        "/desk/documents/"
                                + link.document()
                                + "/"
                                + part
                                + "#f-c"
                                + link.member().replace('/', '-'))
                .part(frame.w(link.language() == null ? "facts" : "language-" + part))
                .place(Labels.path(link.member(), reader))
                .target(link.target())
                .leadsTo(link.leadsTo())
                .why(Frames.wordOr("link-" + link.why(), link.why(), reader))
                .since(Moments.day(link.since(), reader))
                .build();
    }

    /**
     * A link.
     *
     * @param href the form in which it is mended, at its field
     * @param part the facts or the language
     * @param place the member, in words
     * @param target where it leads to
     * @param leadsTo id of the document that was taken back; null: it leads elsewhere
     */
    @MadeByName
    public record Row(
            String title,
            String type,
            String href,
            String part,
            String place,
            String target,
            @Nullable String leadsTo,
            String why,
            String since) {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BrokenLinks(
            Frame f, @Nullable Said said, List<Row> rows, boolean isLater, @Nullable String next)
            implements TemplateInstance {}
}
