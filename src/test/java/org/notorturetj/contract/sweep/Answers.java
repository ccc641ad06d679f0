package org.notorturetj.contract.sweep;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.json.CanonicalJson;

import com.fasterxml.jackson.databind.JsonNode;

import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/**
 * What the public door answers. Each answer is compared with the contract, whose schemas are closed
 * and whose formats are asserted, and what it says is looked at once more. What is wrong is
 * gathered, not thrown.
 */
final class Answers {
    /** In Atom, RSS, OPML, sitemaps and pages, whose forms are too many to parse each. */
    private static final Pattern LINK =
            Pattern.compile("(?:href|url|xmlUrl|loc|src)\\s*[=:>]\\s*\"?([^\"<\\s]+)");

    /** A picture or a file as the contract names it; in pages it is a relative link. */
    private static final Pattern FILE =
            Pattern.compile("(?<![a-z])/media/[0-9a-f]{64}\\.[a-z0-9]{3,4}");

    /** What the endings of files stand for, where it is not the ending. */
    private static final Map<String, String> TYPES =
            Map.of("jpg", "jpeg", "opus", "ogg", "mp3", "mpeg");

    private static final String HOST = "http://host";
    private static final int SHOWN = 600;
    private static final int SERVER_ERROR = 500;

    private final Set<String> faults = new LinkedHashSet<>();
    private final Set<String> read = new TreeSet<>();
    private final Set<String> files = new TreeSet<>();

    Set<String> faults() {
        return faults;
    }

    int addresses() {
        return read.size();
    }

    Set<String> read() {
        return read;
    }

    /** The files that answers name. */
    Set<String> files() {
        return files;
    }

    boolean hasRead(String path) {
        return read.contains(path);
    }

    void fault(String fault) {
        faults.add(fault);
    }

    /** Of an address that is published: something, or where it is now. */
    String text(String path) {
        Response answer = ask(Method.GET, path, given());
        if (answer == null) {
            return "";
        }
        if (answer.statusCode() != 200 && answer.statusCode() != 301) {
            fault(path + " answers " + answer.statusCode());
        }
        return answer.asString();
    }

    /** Looks at a picture or a file: all of it is there, and it is what its name says. */
    void file(String path) {
        Response answer = ask(Method.GET, path, given());
        if (answer == null) {
            return;
        }
        int bytes = answer.asByteArray().length;
        if (answer.statusCode() != 200) {
            fault(path + " answers " + answer.statusCode());
        } else if (bytes == 0 || !answer.header("Content-Length").equals("" + bytes)) {
            fault(path + " has " + bytes + " bytes of " + answer.header("Content-Length"));
        }
        String ending = path.substring(path.lastIndexOf('.') + 1);
        String type = TYPES.getOrDefault(ending, ending);
        if (!answer.contentType().endsWith("/" + type)) {
            fault(path + " is " + answer.contentType());
        }
    }

    JsonNode json(String path) {
        return json(path, text(path));
    }

    /** Looks at what was answered. */
    JsonNode json(String path, String text) {
        if (!text.startsWith("{")) {
            return CanonicalJson.tree("{}");
        }
        JsonNode body = CanonicalJson.tree(text);
        PublishedValues.faults(body).forEach(fault -> fault(path + ": " + fault));
        return body;
    }

    /** Returns the text. */
    String xml(String path) {
        String text = text(path);
        try {
            javax.xml.parsers.DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new org.xml.sax.InputSource(new java.io.StringReader(text)));
        } catch (Exception e) {
            fault(path + " is no XML: " + e.getMessage());
        }
        links(text).forEach(link -> address(path, link));
        return text;
    }

    static Set<String> links(String text) {
        Set<String> links = new LinkedHashSet<>();
        Matcher found = LINK.matcher(text);
        while (found.find()) {
            links.add(found.group(1));
        }
        return links;
    }

    /**
     * Looks at a page of the plain edition.
     *
     * @return the paths at this server that it leads to
     */
    Set<String> page(String path, String html) {
        Set<String> paths = new LinkedHashSet<>();
        Document page = Jsoup.parse(html, HOST + path);
        if (!page.select("script, iframe, [onclick], [onload]").isEmpty()) {
            fault(path + " runs something");
        }
        for (String attribute : List.of("href", "src")) {
            page.select("[" + attribute + "]")
                    .forEach(
                            link -> {
                                String target = link.absUrl(attribute).replaceFirst("#.*", "");
                                if (target.startsWith(HOST + "/")) {
                                    paths.add(target.substring(HOST.length()));
                                } else {
                                    address(path, link.attr(attribute));
                                }
                            });
        }
        paths.stream().filter(other -> other.startsWith("/read/media/")).forEach(files::add);
        return paths;
    }

    /**
     * What anybody may ask, answered or refused.
     *
     * @return the text of an answer; empty when it was refused
     */
    String asked(Method method, String path, RequestSpecification request) {
        Response answer = ask(method, path, request);
        if (answer == null) {
            return "";
        }
        if (answer.statusCode() >= SERVER_ERROR) {
            fault(method + " " + path + " answers " + answer.statusCode());
        }
        return answer.statusCode() == 200 ? answer.asString() : "";
    }

    private @Nullable Response ask(Method method, String path, RequestSpecification request) {
        read.add(path);
        try {
            Response answer = request.urlEncodingEnabled(false).request(method, path);
            if (answer.asString().contains(GoodContents.REASON)) {
                fault(path + " shows readers what only the second person reads");
            }
            if (!path.contains("/media/")) {
                Matcher file = FILE.matcher(answer.asString());
                while (file.find()) {
                    files.add(file.group());
                }
            }
            return answer;
        } catch (AssertionError broken) {
            String message = String.valueOf(broken.getMessage());
            fault(message.substring(0, Math.min(SHOWN, message.length())));
            return null;
        }
    }

    void address(String path, String link) {
        if (!PublishedValues.isAddress(link)) {
            fault(path + " leads to " + link);
        }
    }
}
