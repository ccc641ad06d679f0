package org.notorturetj.desk.overview;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Role;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** Creates new desk users and performs their daily work. */
@ApplicationScoped
class Newcomers {
    private final Staff staff;
    private final List<String> published = new ArrayList<>();

    Newcomers(Staff staff) {
        this.staff = staff;
    }

    Newcomer with(Role... roles) {
        Staff.Member member = staff.with(roles);
        return new Newcomer(member.id(), new Colleague(member.token()));
    }

    /** Creates a document with facts and a Russian text, both in review. */
    String submitted(Newcomer author, String type) {
        String id = written(author, type);
        author.desk().submits(facts(id));
        author.desk().submits(text(id, "ru"));
        return id;
    }

    /** Creates a document with facts and a Russian text, both drafts. */
    String written(Newcomer author, String type) {
        String id = author.desk().creates(type);
        boolean line = "hotline".equals(type);
        author.desk()
                .savesFacts(
                        id,
                        line ? Invented.lineFacts("+9995557001") : Invented.articleFacts("news"))
                .then()
                .statusCode(200);
        author.desk()
                .savesText(
                        id,
                        "ru",
                        line
                                ? Invented.lineText(org.notorturetj.api.text.Language.RU)
                                : Invented.articleText(id, "Статья"))
                .then()
                .statusCode(200);
        return id;
    }

    /** Creates, approves and publishes an article. */
    String published(Newcomer author, Newcomer approver, String... languages) {
        String id = author.desk().creates("article");
        author.desk().savesFacts(id, Invented.articleFacts("news"));
        author.desk().submits(facts(id));
        approver.desk().approves(facts(id));
        for (String language : languages) {
            write(author, approver, id, language);
        }
        publish(author, id, languages);
        return id;
    }

    /** Writes and approves a text. */
    void write(Newcomer author, Newcomer approver, String id, String language) {
        author.desk()
                .savesText(id, language, Invented.articleText(id, "Title " + language))
                .then()
                .statusCode(200);
        author.desk().submits(text(id, language));
        approver.desk().approves(text(id, language));
    }

    void publish(Newcomer author, String id, String... languages) {
        author.desk().publishes(id, languages).then().statusCode(200);
        published.add(id);
    }

    /** Withdraws everything published here, since other tests count public documents. */
    void cleanUp(Newcomer anybody) {
        for (String id : published) {
            anybody.desk().withdraws(id, "tg", "ru", "en");
        }
        published.clear();
    }

    /** A new desk user. */
    record Newcomer(String id, Colleague desk) {}
}
