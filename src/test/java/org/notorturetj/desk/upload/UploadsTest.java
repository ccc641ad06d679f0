package org.notorturetj.desk.upload;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.media.child.Refusal;
import org.notorturetj.media.upload.Originals;
import org.notorturetj.media.upload.Reasons;
import org.notorturetj.media.upload.Uploads;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.media.HandedIn;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

/** A file comes in parts, is opened elsewhere, and leaves nothing of itself but what is clean. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadsTest {
    private static final String UPLOADS = "/desk/v1/uploads";

    @Inject Staff staff;
    @Inject SettableClock clock;
    @Inject Owner owner;
    @Inject ProtectedPeople people;
    @Inject Uploads uploads;
    @Inject Originals originals;

    private Staff.Member writer;
    private Colleague editor;

    @BeforeEach
    void sign_in() {
        writer = staff.with(Role.EDITOR);
        editor = new Colleague(writer.token());
    }

    @AfterEach
    void let_go() throws Exception {
        clock.letGo();
        people.letGo();
    }

    private RequestSpecification tus() {
        return tus(editor);
    }

    private static RequestSpecification tus(Colleague colleague) {
        return colleague.request().header("Tus-Resumable", "1.0.0");
    }

    private Response begins(Object length) {
        return tus().header("Upload-Length", length).post(UPLOADS);
    }

    private String begun(long length) {
        Response begun = begins(length);
        begun.then().statusCode(201);
        return begun.path("id");
    }

    private Response sends(String id, Object offset, byte[] part) {
        return tus().header("Upload-Offset", offset)
                .contentType("application/offset+octet-stream")
                .body(part)
                .patch(UPLOADS + "/" + id);
    }

    private void it_has(String id, long offset) {
        tus().head(UPLOADS + "/" + id)
                .then()
                .statusCode(200)
                .header("Upload-Offset", String.valueOf(offset));
    }

    @Test
    void what_of_tus_is_there() {
        Response options = tus().options(UPLOADS);
        options.then()
                .statusCode(200)
                .header("Tus-Resumable", "1.0.0")
                .header("Tus-Version", "1.0.0")
                .header("Tus-Extension", "creation,termination")
                .header("Tus-Max-Size", "26214400");
    }

    @Test
    void a_photo_comes_in_two_parts_and_goes_out_clean() throws Exception {
        byte[] photo = HandedIn.photo(400, 300);
        byte[] first = Arrays.copyOf(photo, photo.length / 2);
        byte[] second = Arrays.copyOfRange(photo, photo.length / 2, photo.length);

        Response begun =
                tus().header("Upload-Length", photo.length)
                        .header("Upload-Metadata", "filename SU1HX3VubWlzdGFrYWJsZS5qcGc=")
                        .post(UPLOADS);
        begun.then()
                .statusCode(201)
                .header("Tus-Resumable", "1.0.0")
                .header("Cache-Control", equalTo("no-store"))
                .body("state", equalTo("receiving"))
                .body("offset", equalTo(0));
        String id = begun.path("id");
        begun.then().header("Location", containsString(UPLOADS + "/" + id));
        it_has(id, 0);
        sends(id, 0, first)
                .then()
                .statusCode(204)
                .header("Upload-Offset", String.valueOf(first.length))
                .header("Tus-Resumable", "1.0.0");
        it_has(id, first.length);
        assertThat(Dump.ofEveryTable())
                .doesNotContain("IMG_unmistakable", "SU1HX3VubWlzdGFrYWJsZS5qcGc")
                .doesNotContain(HandedIn.WORD);
        sends(id, first.length, second).then().statusCode(204);

        Response ready = HandedIn.cleaned(editor, id);
        ready.then()
                .body("state", equalTo("ready"))
                .body("file.type", equalTo("image/jpeg"))
                .body(
                        "file.parts.type",
                        contains("image/webp", "image/jpeg", "image/webp", "image/jpeg"))
                .body("file.parts[3].width", equalTo(400))
                .body("file.parts[3].height", equalTo(300))
                .body("file.placeholder", notNullValue());
        List<Map<String, ?>> parts = ready.path("file.parts");
        for (Map<String, ?> part : parts) {
            Response bytes = editor.request().get((String) part.get("href"));
            bytes.then()
                    .statusCode(200)
                    .contentType((String) part.get("type"))
                    .header("Cache-Control", "no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", containsString("sandbox"));
            assertThat(bytes.asByteArray()).hasSize((Integer) part.get("bytes"));
            assertThat(new String(bytes.asByteArray(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(HandedIn.WORD);
        }
        sends(id, photo.length, new byte[] {1}).then().statusCode(409);
    }

    @Test
    void what_is_covered_makes_another_file_until_the_original_is_forgotten() throws Exception {
        String id = HandedIn.upload(editor, HandedIn.photo(400, 300));
        String plain = HandedIn.cleaned(editor, id).path("file.id");
        Map<String, Object> cover =
                Map.of("shape", "rectangle", "x", 250, "y", 250, "width", 900, "height", 500);

        editor.post("/uploads/" + id + "/files", Map.of("covers", List.of(cover)))
                .then()
                .statusCode(202)
                .body("state", equalTo("checking"));
        Response covered = HandedIn.cleaned(editor, id);
        covered.then().body("state", equalTo("ready"));
        assertThat(covered.<String>path("file.id")).isNotEqualTo(plain);
        var pixels =
                javax.imageio.ImageIO.read(
                        editor.request()
                                .get(covered.<String>path("file.parts[3].href"))
                                .asInputStream());
        int colour = pixels.getRGB(200, 150);
        assertThat(HandedIn.alike(colour, pixels.getRGB(390, 200))).isTrue();
        assertThat(HandedIn.alike(colour, pixels.getRGB(20, 290))).isFalse();
        editor.request().get("/desk/v1/files/" + plain + "/parts/0").then().statusCode(200);

        assertThat(
                        owner.number(
                                "SELECT count(*) FROM desk.upload_chunk WHERE upload_id = '"
                                        + id
                                        + "'"))
                .isPositive();
        originals.forget(plain);
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM desk.upload_chunk WHERE upload_id = '"
                                        + id
                                        + "'"))
                .isZero();
        editor.post("/uploads/" + id + "/files", Map.of("covers", List.of(cover)))
                .then()
                .statusCode(404);
        editor.request().get("/desk/v1/files/" + plain + "/parts/0").then().statusCode(200);
        editor.request().get("/desk/v1/files/" + plain + "/parts/6").then().statusCode(404);
    }

    @Test
    void what_cannot_be_taken_is_refused_with_what_to_do_and_forgotten() throws Exception {
        String id = HandedIn.upload(editor, HandedIn.box("heic"));
        HandedIn.cleaned(editor, id)
                .then()
                .body("state", equalTo("refused"))
                .body("refused.reason", equalTo("heic"))
                .body("refused.message", containsString("JPEG"));
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM desk.upload_chunk WHERE upload_id = '"
                                        + id
                                        + "'"))
                .isZero();
        editor.post("/uploads/" + id + "/files", Map.of("covers", List.of(HandedIn.COVER)))
                .then()
                .statusCode(409);
    }

    @Test
    void a_protected_name_in_a_report_is_refused_and_its_words_are_found_later() throws Exception {
        ProtectedPeople.Invented person = people.invented();
        String before = HandedIn.upload(editor, report("Сказал " + person.full()));
        HandedIn.cleaned(editor, before)
                .then()
                .body("state", equalTo("ready"))
                .body("file.pages", equalTo(1))
                .body("file.words", containsString(person.surname()));
        assertThat(Dump.ofEveryTable()).doesNotContain(person.surname());
        people.dropSearches();
        String name = people.protect(person);
        people.work();
        new Colleague(staff.with(Role.COORDINATOR).token())
                .get("/protected-names/" + name + "/findings?limit=100")
                .then()
                .statusCode(200)
                .body("items.place", contains("media"));

        String id = HandedIn.upload(editor, report("Сказал " + person.full()));
        HandedIn.cleaned(editor, id)
                .then()
                .body("state", equalTo("refused"))
                .body("refused.reason", equalTo("protected_name"));
    }

    /** The first words are shown, and all are looked at. */
    @Test
    void a_protected_name_on_a_late_page_is_refused() throws Exception {
        String page = "И так далее. ".repeat(800);
        String harmless = HandedIn.upload(editor, report(Collections.nCopies(12, page)));
        HandedIn.cleaned(editor, harmless).then().body("state", equalTo("ready"));
        String shown = editor.get("/uploads/" + harmless).path("file.words");
        assertThat(shown).hasSize(100_000);

        ProtectedPeople.Invented person = people.invented();
        people.protect(person);
        List<String> pages = new ArrayList<>(Collections.nCopies(12, page));
        pages.add("Сказал " + person.full());
        String id = HandedIn.upload(editor, report(pages));
        HandedIn.cleaned(editor, id)
                .then()
                .body("state", equalTo("refused"))
                .body("refused.reason", equalTo("protected_name"));
    }

    private static byte[] report(String words) throws Exception {
        return report(List.of(words));
    }

    private static byte[] report(List<String> pages) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                var font = UploadsTest.class.getResourceAsStream(HandedIn.FONT)) {
            PDType0Font letters = PDType0Font.load(document, font);
            for (String words : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream drawing = new PDPageContentStream(document, page)) {
                    drawing.beginText();
                    drawing.setFont(letters, 14);
                    drawing.newLineAtOffset(72, 500);
                    drawing.showText(words);
                    drawing.endText();
                }
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 400", "-1, 400", "26214401, 413", "9223372036854775807, 400",
        "9223372036854775808, 400", "1e3, 400", "junk, 400", "'', 400"
    })
    void a_length_that_no_file_has(String length, int status) {
        begins(length).then().statusCode(status).body("type", startsWith("/problems/"));
    }

    @Test
    void a_length_there_has_to_be() {
        tus().post(UPLOADS).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.2.2", "1.0.1", "", "junk"})
    void another_version_of_tus(String version) {
        String id = begun(10);
        RequestSpecification other = editor.request().header("Tus-Resumable", version);
        other.header("Upload-Length", 10)
                .post(UPLOADS)
                .then()
                .statusCode(412)
                .header("Tus-Version", "1.0.0");
        editor.request()
                .header("Tus-Resumable", version)
                .header("Upload-Offset", 0)
                .contentType("application/offset+octet-stream")
                .body(new byte[10])
                .patch(UPLOADS + "/" + id)
                .then()
                .statusCode(412);
        it_has(id, 0);
    }

    @ParameterizedTest
    @CsvSource({"5, 409", "-1, 400", "99999999999, 400", "junk, 400", "'', 400"})
    void an_offset_where_the_upload_does_not_end(String offset, int status) {
        String id = begun(10);
        sends(id, offset, new byte[5]).then().statusCode(status);
        it_has(id, 0);
    }

    @Test
    void a_part_that_is_too_long_or_of_another_type() {
        String id = begun(300_000);
        sends(id, 0, new byte[262_145]).then().statusCode(413);
        sends(id, 0, new byte[200_000]).then().statusCode(204);
        sends(id, 200_000, new byte[100_001]).then().statusCode(413);
        tus().header("Upload-Offset", 200_000)
                .contentType("application/octet-stream")
                .body(new byte[10])
                .patch(UPLOADS + "/" + id)
                .then()
                .statusCode(415);
        sends(id, 200_000, new byte[0]).then().statusCode(204);
        it_has(id, 200_000);
    }

    @Test
    void of_two_that_send_the_same_part_one_wins() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                String id = begun(150_000);
                byte[] part = new byte[100_000];
                var other =
                        CompletableFuture.supplyAsync(
                                () -> sends(id, 0, part).statusCode(), threads);
                int one = sends(id, 0, part).statusCode();
                assertThat(List.of(one, other.get())).containsExactlyInAnyOrder(204, 409);
                it_has(id, 100_000);
                tus().delete(UPLOADS + "/" + id).then().statusCode(204);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nobody_else_sees_it_and_some_roles_hand_in_nothing() {
        String id = begun(10);
        editor = new Colleague(staff.with(Role.EDITOR).token());
        for (Response answer :
                List.of(
                        tus().get(UPLOADS + "/" + id),
                        tus().head(UPLOADS + "/" + id),
                        sends(id, 0, new byte[10]),
                        tus().delete(UPLOADS + "/" + id),
                        editor.post(
                                "/uploads/" + id + "/files",
                                Map.of("covers", List.of(HandedIn.COVER))))) {
            assertThat(answer.statusCode()).isEqualTo(404);
        }
        editor = new Colleague(staff.with(Role.ADMINISTRATOR).token());
        begins(10).then().statusCode(403);
        tus().get(UPLOADS + "/" + id).then().statusCode(403);
        given().header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", 10)
                .post(UPLOADS)
                .then()
                .statusCode(401);
        editor = new Colleague(writer.token());
        it_has(id, 0);
    }

    @Test
    void metadata_are_not_read_however_long_they_are() {
        tus().header("Upload-Length", 10)
                .header("Upload-Metadata", "junk=" + "\u00ff,,".repeat(2700))
                .post(UPLOADS)
                .then()
                .statusCode(201);
    }

    @Test
    void ten_are_open_at_once_and_what_nobody_goes_on_with_is_forgotten() throws Exception {
        Instant now = Instant.parse("2026-11-24T09:00:00Z");
        clock.stopAt(now);
        String first = begun(10);
        sends(first, 0, new byte[5]).then().statusCode(204);
        for (int more = 1; more < Uploads.MOST_OPEN; more++) {
            begun(10);
        }
        begins(10).then().statusCode(409);
        tus().delete(UPLOADS + "/" + first).then().statusCode(204);
        tus().head(UPLOADS + "/" + first).then().statusCode(404);
        String last = begun(10);
        sends(last, 0, new byte[5]).then().statusCode(204);
        clock.stopAt(now.plus(Duration.ofDays(2)));
        tus().head(UPLOADS + "/" + last).then().statusCode(404);
        uploads.forgetOld();
        assertThat(owner.number("SELECT count(*) FROM desk.upload WHERE id = '" + last + "'"))
                .isZero();
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM desk.upload_chunk WHERE upload_id = '"
                                        + last
                                        + "'"))
                .isZero();
    }

    @Test
    void who_freezes_herself_leaves_no_file() throws Exception {
        String id = begun(10);
        sends(id, 0, new byte[5]).then().statusCode(204);
        editor.post("/account/freezing").then().statusCode(204);
        assertThat(owner.number("SELECT count(*) FROM desk.upload WHERE id = '" + id + "'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"covers\":[]}",
                "{\"covers\":[{\"shape\":\"star\",\"x\":0,\"y\":0,\"width\":1,\"height\":1}]}",
                "{\"covers\":[{\"shape\":\"ellipse\",\"x\":1000,\"y\":0,\"width\":1,\"height\":1}]}",
                "{\"covers\":[{\"shape\":\"ellipse\",\"x\":0,\"y\":0,\"width\":0,\"height\":1}]}",
                "{\"covers\":[null]}",
                "{}"
            })
    void covers_that_cover_nothing(String body) {
        String id = begun(10);
        editor.request()
                .contentType("application/json")
                .body(body)
                .post(UPLOADS + "/" + id + "/files")
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @EnumSource
    void every_refusal_says_what_to_do(Refusal refusal) {
        assertThat(Reasons.rule(refusal.name().toLowerCase(java.util.Locale.ROOT)).name())
                .startsWith("FILE_");
    }
}
