package org.notorturetj.platform.database;

import java.util.List;
import java.util.Set;

/** Which tables are in a backup. */
final class BackupTables {
    private static final String DEVICES = "device.";

    /**
     * Who asked for what under which key, for a day; what is typed and not saved, for a week; what
     * is to be erased in two days; files as they were handed in, which say who made them.
     */
    private static final Set<String> SHORT_LIVED =
            Set.of(
                    "desk.idempotency_key",
                    "desk.autosave",
                    "desk.media_trash",
                    "desk.upload",
                    "desk.upload_chunk",
                    "desk.upload_file");

    /** Every other table, in foreign-key order. A test compares the list with the schema. */
    static final List<String> ALL =
            List.of(
                    "desk.document",
                    "desk.facts",
                    "desk.edition",
                    "desk.edition_words",
                    "desk.revision",
                    "desk.comment",
                    "desk.legal_review",
                    "desk.translation_review",
                    "desk.standing_watch",
                    "desk.translation_behind",
                    "desk.proposal",
                    "desk.consent",
                    "desk.scheduled_publication",
                    "desk.retired_contact_point",
                    "desk.record_mention",
                    "desk.legacy_address",
                    "desk.preview_link",
                    "desk.key_check",
                    "desk.account",
                    "desk.sponsorship",
                    "desk.recovery_code",
                    "desk.session",
                    "desk.editing",
                    "desk.audit",
                    "desk.audit_head",
                    "desk.mail",
                    "desk.push_message",
                    "desk.push_target",
                    "desk.protected_name",
                    "desk.protected_name_generation",
                    "desk.name_refusal",
                    "desk.name_false_alarm",
                    "desk.name_search",
                    "desk.name_search_place",
                    "desk.name_finding",
                    "desk.name_redaction",
                    "desk.name_redaction_place",
                    "desk.name_redaction_failure",
                    "desk.hub_news",
                    "desk.removal",
                    "desk.server_setting",
                    "desk.outside_link",
                    "desk.media_file",
                    "desk.media_part",
                    "desk.import_item",
                    "desk.import_source",
                    "desk.reply_rule",
                    "desk.working_calendar",
                    "desk.calendar_day",
                    "desk.import_name",
                    "published.head",
                    "published.publication",
                    "published.record",
                    "published.listing",
                    "published.list_change",
                    "published.change",
                    "published.tombstone",
                    "published.earlier_text",
                    "published.feed_removal",
                    "published.feed_id",
                    "published.address",
                    "published.legacy_address",
                    "published.root",
                    "published.signed_head",
                    "published.chunk",
                    "published.chunk_version",
                    "published.chunk_change",
                    "published.signing_unit",
                    "published.article_shard",
                    "published.pending_document",
                    "published.built_file",
                    "published.card",
                    "published.page_state",
                    "published.page",
                    "published.page_shard",
                    "published.page_list",
                    "published.media_file",
                    "published.restored");

    private BackupTables() {}

    /**
     * Left out of every backup: a device that asked to be forgotten must not survive in old files
     * (after a restore devices register again by themselves), nor what is kept for a short time.
     */
    static boolean leavesOut(String table) {
        return table.startsWith(DEVICES) || SHORT_LIVED.contains(table);
    }
}
