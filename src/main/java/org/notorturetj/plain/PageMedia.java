package org.notorturetj.plain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import org.notorturetj.api.text.Destination;
import org.notorturetj.api.text.Image;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.Rendition;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.text.Licence;
import org.notorturetj.platform.text.address.Address;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Pictures and files as a page has them. Their bytes are in a folder beside those of the languages,
 * at the server and in each copy, so that one relative link leads to them everywhere.
 */
final class PageMedia {
    private static final String NAME = "([0-9a-f]{64}\\.[a-z0-9]{3,4})";
    private static final Pattern ADDRESS = Pattern.compile("/media/" + NAME);
    private static final Pattern LINK = Pattern.compile("\"(?:\\.\\./)+media/" + NAME + "\"");

    /** Programs of any age read it. */
    private static final String JPEG = "image/jpeg";

    private static final int KILO = 1000;

    private PageMedia() {}

    /** The lead image, and below the text the others; empty lists where there are none. */
    static void show(Map<String, Object> page, JsonNode members, Language reader) {
        String up = page.get("up") + "../";
        page.put("lead", picture(members.path("image"), up, reader).stream().toList());
        page.put("gallery", pictures(members.path("gallery"), up, reader));
        page.put("placed", pictures(members.path("pictures"), up, reader));
        page.put("attachments", files(members.path("attachments"), up));
    }

    /** A text whose pictures are beside the page. */
    static String inText(String html, Map<String, Object> page) {
        return html.replace("<img src=\"/", "<img src=\"" + page.get("up") + "../");
    }

    /**
     * What programs that send a page on show of the lead image, by the names of Open Graph.
     *
     * @param absolute makes a whole address of one of this host
     */
    static Map<String, String> openGraph(JsonNode members, UnaryOperator<String> absolute) {
        Map<String, String> facts = new LinkedHashMap<>();
        image(members.path("image"))
                .ifPresent(
                        image -> {
                            Rendition largest = largest(image);
                            facts.put("og:image", absolute.apply(largest.url()));
                            facts.put("og:image:type", largest.type());
                            facts.put("og:image:alt", image.alt());
                            if (largest.width() != null && largest.height() != null) {
                                facts.put("og:image:width", largest.width().toString());
                                facts.put("og:image:height", largest.height().toString());
                            }
                        });
        return facts;
    }

    private static Optional<Image> image(JsonNode member) {
        return Optional.of(member)
                .filter(JsonNode::isObject)
                .map(it -> CanonicalJson.read(CanonicalJson.write(it), Image.class))
                .filter(it -> ADDRESS.matcher(it.url()).matches());
    }

    private static Rendition largest(Image image) {
        return Optional.ofNullable(image.renditions()).orElse(List.of()).stream()
                .filter(it -> it.type().equals(JPEG) && it.width() != null)
                .filter(it -> ADDRESS.matcher(it.url()).matches())
                .max(Comparator.comparing(Rendition::width))
                .orElseGet(
                        () ->
                                new Rendition(
                                        image.url(), JPEG, 0, "", image.width(), image.height()));
    }

    private static List<Map<String, Object>> pictures(JsonNode list, String up, Language reader) {
        return StreamSupport.stream(list.spliterator(), false)
                .flatMap(it -> picture(it, up, reader).stream())
                .toList();
    }

    private static Optional<Map<String, Object>> picture(
            JsonNode member, String up, Language reader) {
        return image(member).map(image -> picture(image, up, reader));
    }

    private static Map<String, Object> picture(Image image, String up, Language reader) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("src", link(image.url(), up));
        shown.put("alt", image.alt());
        shown.put("width", image.width());
        shown.put("height", image.height());
        shown.put("lang", image.language() == null ? null : image.language().tag());
        shown.put("caption", image.caption());
        shown.put("credit", image.credit());
        shown.put("licence", image.licence() == null ? null : Licence.in(reader, image.licence()));
        String video = Address.orNull(Destination.PAGE, image.video());
        if (video != null) {
            shown.put("video", video);
            shown.put("videoSite", Address.of(video).map(Address::site).orElse(""));
        }
        Rendition largest = largest(image);
        if (!largest.url().equals(image.url())) {
            shown.put("larger", link(largest.url(), up));
            shown.put(
                    "weight",
                    "%d × %d, %d"
                            .formatted(
                                    largest.width(), largest.height(), kilobytes(largest.bytes())));
        }
        return shown;
    }

    /** Of a file that is kept here a relative link and its size; of any other its address. */
    private static List<Map<String, Object>> files(JsonNode attachments, String up) {
        return StreamSupport.stream(attachments.spliterator(), false)
                .map(
                        attachment -> {
                            String url = attachment.path("url").asText();
                            Map<String, Object> file = new HashMap<>();
                            file.put("title", attachment.path("title").asText());
                            if (ADDRESS.matcher(url).matches()) {
                                file.put("href", link(url, up));
                            } else if (Address.isFor(Destination.SOURCE, url)) {
                                file.put("href", url);
                            }
                            if (attachment.hasNonNull("bytes")) {
                                file.put("weight", kilobytes(attachment.path("bytes").asLong()));
                            }
                            return file;
                        })
                .toList();
    }

    private static String link(String url, String up) {
        return up + url.substring(1);
    }

    private static long kilobytes(long bytes) {
        return Math.max(1, Math.round((double) bytes / KILO));
    }

    /** The files that a page names, such as {@code 9f86….jpg}. */
    static Set<String> named(String page) {
        Set<String> names = new TreeSet<>();
        for (Matcher link = LINK.matcher(page); link.find(); ) {
            names.add(link.group(1));
        }
        return names;
    }
}
