package org.notorturetj.push.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.wakeup.NeutralWords;
import org.notorturetj.api.desk.wakeup.PlatformMessage;
import org.notorturetj.api.desk.wakeup.Reach;
import org.notorturetj.api.desk.wakeup.WakeupPreview;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.client.push.NeutralText;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.push.Channel;
import org.notorturetj.push.WakeupKind;

import com.fasterxml.jackson.databind.JsonNode;

/** What the desk sees of a wake-up before there is one. */
@ApplicationScoped
class WakeupPreviews {
    private static final Map<String, WakeupKind> KINDS =
            Map.of(
                    DocumentType.ALERT.word(),
                    WakeupKind.ALERT,
                    DocumentType.HOTLINE.word(),
                    WakeupKind.HOTLINE);

    private final FactsVersions facts;
    private final WakeupPreviewer previewer;

    WakeupPreviews(FactsVersions facts, WakeupPreviewer previewer) {
        this.facts = facts;
        this.previewer = previewer;
    }

    /**
     * The preview.
     *
     * @throws ProblemException when such a document wakes nobody, or has no facts yet
     */
    WakeupPreview of(Document document) {
        WakeupKind kind =
                Optional.ofNullable(KINDS.get(document.type()))
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                ProblemType.BAD_PARAMETER,
                                                "id",
                                                Rule.WAKES_NOBODY));
        JsonNode known =
                facts.working(document.id())
                        .map(version -> CanonicalJson.tree(version.content()))
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        String nid = known.path("nid").asText(RandomId.ofDocument());
        Instant end = Instant.parse(known.path("expiresAt").asText(Instant.EPOCH.toString()));
        WakeupPreviewer.Preview seen = previewer.of(nid, kind, end);
        return new WakeupPreview(kind.word(), messages(seen), words(), reach(seen));
    }

    private static List<PlatformMessage> messages(WakeupPreviewer.Preview seen) {
        return seen.messages().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new PlatformMessage(each.getKey(), seen.bytes(), each.getValue()))
                .toList();
    }

    private static List<NeutralWords> words() {
        return List.of(Language.values()).stream()
                .map(
                        language -> {
                            NeutralText text = NeutralText.of(language.tag());
                            return new NeutralWords(language.tag(), text.title(), text.body());
                        })
                .toList();
    }

    private static List<Reach> reach(WakeupPreviewer.Preview seen) {
        List<Reach> reach = new ArrayList<>();
        boolean toTopics = seen.open().contains(Channel.TOPIC);
        seen.topics().forEach(topic -> reach.add(new Reach("topic", toTopics, topic, null)));
        boolean toDevices =
                seen.open().contains(Channel.TOKEN) || seen.open().contains(Channel.WEB_PUSH);
        reach.add(new Reach("devices", toDevices, null, rounded(seen.devices())));
        return reach;
    }

    /** Up to two digits, and never fewer than ten: the exact number is nobody's business. */
    static long rounded(long count) {
        long step = 10;
        while (step * 100 < count) {
            step *= 10;
        }
        return count == 0 ? 0 : (count + step - 1) / step * step;
    }
}
