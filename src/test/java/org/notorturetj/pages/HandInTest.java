package org.notorturetj.pages;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.media.HandedIn;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static org.assertj.core.api.Assertions.assertThat;

/** A file is handed in by a form, or by the page's script, and is seen once it is clean. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandInTest {
    private static final String FILES = "/desk/files";
    private static final String BOUNDARY = "----WebKitFormBoundaryInvented";

    @Inject Staff staff;
    @Inject SessionCookie cookies;
    @Inject Owner owner;

    private Staff.Member writer;
    private PageBrowser browser;

    @BeforeEach
    void sign_in() {
        writer = staff.with(Role.EDITOR);
        browser = PageBrowser.signedIn(cookies, writer.token(), "ru");
    }

    private static byte[] form(String token, byte[] file, String end) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(
                ascii(
                        "--%1$s\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\n%2$s\r\n--%1$s\r\n"
                                .formatted(BOUNDARY, token)));
        form.writeBytes(
                ascii(
                        "Content-Disposition: form-data; name=\"file\"; filename=\"IMG_unmistakable.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"));
        form.writeBytes(file);
        form.writeBytes(ascii("\r\n--" + BOUNDARY + end));
        return form.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private RequestSpecification own() {
        return browser.request().header("Sec-Fetch-Site", "same-origin");
    }

    private Response sends(byte[] form) {
        return own().contentType("multipart/form-data; boundary=" + BOUNDARY)
                .body(form)
                .post(FILES);
    }

    private Response handsIn(byte[] file) {
        browser.reads(FILES);
        return sends(form(browser.token(), file, "--\r\n"));
    }

    private Document cleaned(String address) throws InterruptedException {
        Document page = browser.reads(address);
        for (int tries = 0; browser.response().header("Refresh") != null && tries < 1200; tries++) {
            Thread.sleep(100);
            page = browser.reads(address);
        }
        return page;
    }

    private long uploads() throws Exception {
        return owner.number(
                "SELECT count(*) FROM desk.upload WHERE account_id = '" + writer.id() + "'");
    }

    @Test
    void by_one_form_and_covered_by_numbers() throws Exception {
        Response answer = handsIn(HandedIn.photo(640, 480));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        String address = answer.header("Location");
        Document page = cleaned(address);
        String shown = page.select("svg.picture image").attr("href");
        Response bytes = browser.request().get(shown);
        assertThat(bytes.statusCode()).isEqualTo(200);
        assertThat(bytes.contentType()).isEqualTo("image/jpeg");
        assertThat(bytes.header("Content-Security-Policy")).contains("sandbox");
        assertThat(bytes.header("Cache-Control")).isEqualTo("no-store");
        assertThat(new String(bytes.asByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain(HandedIn.WORD);
        PageBrowser stranger = PageBrowser.stranger();
        stranger.get(shown);
        assertThat(stranger.response().contentType()).startsWith("text/html");

        Response empty = browser.presses(page, "Закрасить", Map.of());
        assertThat(empty.statusCode()).isEqualTo(409);
        browser.presses(
                page,
                "Закрасить",
                Map.of(
                        "shape-1",
                        "ellipse",
                        "x-1",
                        "25",
                        "y-1",
                        "12,5",
                        "width-1",
                        "90",
                        "height-1",
                        "20"));
        assertThat(browser.status()).as(browser.page().text()).isEqualTo(303);
        page = cleaned(browser.response().header("Location"));
        assertThat(page.select("svg.picture image").attr("href")).isNotEqualTo(shown);
        assertThat(page.select("#y-1").val()).isEqualTo("12.5");
        assertThat(page.select("#width-1").val()).isEqualTo("75"); // it ends at the edge
        assertThat(page.select("#shape-1 option[selected]").val()).isEqualTo("ellipse");

        Response begun = browser.presses(page, "Начать документ", Map.of());
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(303);
        Document text = browser.reads(begun.header("Location"));
        assertThat(text.select("img.picture").attr("src"))
                .isEqualTo(page.select("svg.picture image").attr("href"));

        browser.presses(page, "Стереть файл в исходном виде", Map.of());
        browser.isLedTo(FILES);
        assertThat(uploads()).isZero();
        assertThat(browser.request().get(shown).statusCode()).isEqualTo(200);
    }

    @Test
    void what_cannot_be_taken_says_what_to_do() throws Exception {
        Document page = cleaned(handsIn(HandedIn.box("heic")).header("Location"));
        assertThat(page.select("main .summary").text()).contains("HEIC", "JPEG");
    }

    @Test
    void a_text_of_word_is_no_file_but_its_words_can_be_taken_over() throws Exception {
        Document page = cleaned(handsIn(HandedIn.docx("Як ҷумла.")).header("Location"));
        assertThat(page.select("main .summary").text()).contains("PDF");
        Document words = browser.reads(page.select("main a[href$=/words]").attr("href"));
        assertThat(words.select("textarea").text()).isEqualTo("Як ҷумла.");
        assertThat(words.select("main .summary li")).hasSize(1);
        assertThat(words.text()).doesNotContain(HandedIn.WORD);
    }

    @Test
    void a_form_that_is_not_whole_or_not_ones_own_leaves_nothing() throws Exception {
        byte[] photo = HandedIn.photo(64, 48);
        browser.reads(FILES);
        String token = browser.token();
        byte[] whole = form(token, photo, "--\r\n");
        for (byte[] form :
                Arrays.asList(
                        form("another", photo, "--\r\n"),
                        form("", photo, "--\r\n"),
                        form(token, new byte[0], "--\r\n"),
                        form(token, photo, "\r\n"),
                        form(token, photo, ""),
                        Arrays.copyOf(whole, whole.length - 1),
                        Arrays.copyOf(whole, 100),
                        ascii("x".repeat(5000)),
                        new byte[0])) {
            Response refused = sends(form);
            assertThat(refused.statusCode()).as(refused.asString()).isBetween(400, 499);
        }
        assertThat(own().contentType("multipart/form-data").body(whole).post(FILES).statusCode())
                .isBetween(400, 499);
        Response elsewhere =
                browser.request()
                        .header("Sec-Fetch-Site", "cross-site")
                        .contentType("multipart/form-data; boundary=" + BOUNDARY)
                        .body(whole)
                        .post(FILES);
        assertThat(elsewhere.statusCode()).isEqualTo(403);
        assertThat(uploads()).isZero();
    }

    @Test
    void other_forms_are_no_longer_than_before_and_this_one_ends_too() throws Exception {
        browser.reads(FILES);
        String token = browser.token();
        assertThat(
                        own().contentType("application/x-www-form-urlencoded")
                                .formParam("a", "x".repeat(1_100_000))
                                .post("/desk/new")
                                .statusCode())
                .isEqualTo(413);
        assertThat(sends(form(token, new byte[26_400_000], "--\r\n")).statusCode()).isEqualTo(413);
        assertThat(sends(form(token, new byte[26_214_401], "--\r\n")).statusCode()).isEqualTo(413);
        assertThat(uploads()).isZero();
        File temporary = new File(System.getProperty("java.io.tmpdir"));
        assertThat(
                        names(temporary)
                                .flatMap(
                                        name ->
                                                Stream.concat(
                                                        Stream.of(name),
                                                        names(new File(temporary, name))))
                                .filter(name -> name.contains("file-upload")))
                .isEmpty();
    }

    /** Others make and delete files there meanwhile. */
    private static Stream<String> names(File folder) {
        return Stream.ofNullable(folder.list()).flatMap(Arrays::stream);
    }

    @Test
    void the_pages_script_sends_it_in_parts_and_asks_where_to_go_on() throws Exception {
        byte[] photo = HandedIn.photo(640, 480);
        browser.reads(FILES);
        String token = browser.token();
        assertThat(browser.page().select("form[data-upload] progress")).hasSize(1);
        Response begun =
                own().contentType("application/x-www-form-urlencoded")
                        .formParam("_token", token)
                        .formParam("length", photo.length)
                        .post("/desk/uploads");
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(201);
        String address = begun.header("Location");
        byte[] first = Arrays.copyOf(photo, 1000);
        assertThat(part(address, "another", 0, first).statusCode()).isEqualTo(409);
        assertThat(
                        browser.request()
                                .header("Sec-Fetch-Site", "cross-site")
                                .header("Form-Token", token)
                                .header("Upload-Offset", 0)
                                .contentType("application/offset+octet-stream")
                                .body(first)
                                .patch(address)
                                .statusCode())
                .isEqualTo(403);
        assertThat(browser.request().head(address).header("Upload-Offset")).isEqualTo("0");
        Response kept = part(address, token, 0, first);
        assertThat(kept.statusCode()).isEqualTo(204);
        assertThat(kept.header("Upload-Offset")).isEqualTo("1000");
        assertThat(part(address, token, 0, first).statusCode()).isEqualTo(409);
        assertThat(browser.request().head(address).header("Upload-Offset")).isEqualTo("1000");
        Document page = browser.reads(address);
        assertThat(page.select("form[data-upload]").attr("data-upload")).isEqualTo(address);
        part(address, token, 1000, Arrays.copyOfRange(photo, 1000, photo.length));
        assertThat(cleaned(address).select("svg.picture image")).hasSize(1);
    }

    private Response part(String address, String token, int offset, byte[] part) {
        return own().header("Form-Token", token)
                .header("Upload-Offset", offset)
                .contentType("application/offset+octet-stream")
                .body(part)
                .patch(address);
    }
}
