package org.notorturetj.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.storedtext.StoredTexts;
import org.notorturetj.platform.storedtext.TextTables;

import com.tngtech.archunit.core.domain.JavaClass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.architecture.Imported.MAIN;

/**
 * Whatever keeps what people wrote registers as {@link StoredTexts}, so that a name can be found
 * and taken out. A new table is named by one of them, or here, with the reason why it holds no
 * text.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredTextsTest {
    private static final Pattern TABLE =
            Pattern.compile("(?m)^CREATE TABLE ((?:desk|published|device)\\.\\w+) \\(");

    /** Opaque ids, numbers, times, states, rules of the server. */
    private static final Set<String> NO_TEXT =
            Set.of(
                    "desk.scheduled_publication",
                    "desk.legal_review",
                    "desk.translation_review",
                    "desk.standing_watch",
                    "desk.translation_behind",
                    "desk.preview_link",
                    "desk.editing",
                    "desk.audit",
                    "desk.audit_head",
                    "desk.mail",
                    "desk.push_message",
                    "desk.push_target",
                    "desk.name_search",
                    "desk.name_search_place",
                    "desk.name_finding",
                    "desk.name_redaction",
                    "desk.name_redaction_place",
                    "desk.name_redaction_failure",
                    "desk.protected_name_generation",
                    "desk.hub_news",
                    "desk.removal",
                    "desk.server_setting",
                    "desk.idempotency_key",
                    "desk.outside_link",
                    "desk.working_calendar",
                    "desk.media_part",
                    "desk.media_trash",
                    "published.media_file",
                    "desk.upload",
                    "desk.upload_file",
                    // bytes of files, which nobody reads before they are clean
                    "desk.upload_chunk",
                    "published.restored",
                    "published.feed_removal",
                    "published.head",
                    "published.publication",
                    "published.change",
                    "published.tombstone",
                    "published.list_change",
                    "published.earlier_text",
                    "published.chunk_version",
                    "published.chunk_change",
                    "published.signing_unit",
                    "published.article_shard",
                    "published.pending_document",
                    "published.built_file",
                    "published.page_state",
                    "published.page_shard",
                    "published.page_list");

    /** Of the editors themselves, sealed or hashed; never what they publish. */
    private static final Set<String> ACCOUNTS =
            Set.of(
                    "desk.key_check",
                    "desk.recovery_code",
                    "desk.session",
                    "desk.sponsorship",
                    "desk.protected_name",
                    "desk.name_refusal");

    /** Sealed for whoever sends, or a keyed hash. */
    private static final Set<String> DEVICES =
            Set.of(
                    "device.registration",
                    "device.confirmation",
                    "device.hub_request",
                    "device.hub_subscription");

    /** Hashes of texts. Those of addresses are forgotten with the name, or keyed. */
    private static final Set<String> HASHES =
            Set.of(
                    "desk.import_item",
                    "desk.import_name",
                    "desk.import_source",
                    "published.address",
                    "published.legacy_address",
                    "desk.legacy_address",
                    "desk.name_false_alarm");

    /** Made of records and texts, and gone or made anew with them in the same transaction. */
    private static final Set<String> MADE_WITH_RECORDS =
            Set.of(
                    "published.listing",
                    // of facts, forgotten with a name in them
                    "published.feed_id",
                    // names of files, gone with what is removed
                    "published.page",
                    "desk.record_mention",
                    "desk.edition_words");

    /** Signed files of hashes, keys and numbers of the Coalition's own lines. */
    private static final Set<String> OF_THE_COALITION =
            Set.of("published.root", "published.signed_head", "published.card");

    @Test
    void every_table_is_kept_by_a_place_or_known_to_hold_no_text() throws IOException {
        Set<String> known = new TreeSet<>(kept());
        Stream.of(NO_TEXT, ACCOUNTS, DEVICES, HASHES, MADE_WITH_RECORDS, OF_THE_COALITION)
                .forEach(known::addAll);

        assertThat(tables()).hasSizeGreaterThan(50).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void no_table_is_called_both() {
        assertThat(kept())
                .doesNotContainAnyElementsOf(NO_TEXT)
                .doesNotContainAnyElementsOf(HASHES)
                .doesNotContainAnyElementsOf(MADE_WITH_RECORDS);
    }

    private static List<String> kept() {
        return MAIN.stream()
                .filter(found -> found.isAnnotatedWith(TextTables.class))
                .filter(found -> found.isAssignableTo(StoredTexts.class))
                .map(JavaClass::reflect)
                .flatMap(found -> Stream.of(found.getAnnotation(TextTables.class).value()))
                .toList();
    }

    private static Set<String> tables() throws IOException {
        Set<String> tables = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("main/resources/db/migration"))) {
            for (Path file : files.toList()) {
                TABLE.matcher(Files.readString(file))
                        .results()
                        .forEach(it -> tables.add(it.group(1)));
            }
        }
        return tables;
    }
}
