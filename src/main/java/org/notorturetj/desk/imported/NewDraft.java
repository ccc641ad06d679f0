package org.notorturetj.desk.imported;

import java.util.Map;

import org.notorturetj.api.desk.document.NewDocument;
import org.notorturetj.api.desk.document.NewDocumentBuilder;
import org.notorturetj.api.desk.edition.NewTexts;
import org.notorturetj.api.text.Language;

/** A document that begins as a draft, as the desk is asked for it. */
final class NewDraft {
    private NewDraft() {}

    static NewDocument of(
            String type, Map<String, Object> facts, Map<Language, Map<String, Object>> texts) {
        return NewDocumentBuilder.builder()
                .type(type)
                .key(null)
                .licence(null)
                .sample(null)
                .facts(facts)
                .texts(
                        new NewTexts(
                                texts.get(Language.TG),
                                texts.get(Language.RU),
                                texts.get(Language.EN)))
                .original(null)
                .submit(null)
                .template(null)
                .build();
    }
}
