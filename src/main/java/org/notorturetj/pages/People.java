package org.notorturetj.pages;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.AccountId;
import org.notorturetj.api.text.Language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Colleagues by the names they chose, as answers of the desk have them beside ids. */
@ApplicationScoped
public class People {
    /** So many letters of an id tell two people without a name apart. */
    private static final int SHORT = 4;

    private static final String SERVER = "server";

    private final ObjectMapper json;
    private final Frames frames;

    People(ObjectMapper json, Frames frames) {
        this.json = json;
        this.frames = frames;
    }

    /**
     * The name that an account chose, or what it is instead, in the language of the caller.
     *
     * @param answer what the desk answered
     * @param member of the answer: the id of an account
     */
    public String name(Object answer, String member) {
        JsonNode tree = json.valueToTree(answer);
        JsonNode name = tree.path(member + AccountId.SUFFIX);
        return name.isTextual()
                ? name.textValue()
                : name(tree.path(member).asText(), frames.language());
    }

    /** The name of an account; what it is instead where nobody chose one. */
    public String name(String account, Language reader) {
        if (account.equals(SERVER)) {
            return Frames.word("person-server", reader);
        }
        JsonNode name = json.valueToTree(new Somebody(account)).path("id" + AccountId.SUFFIX);
        return name.isTextual()
                ? name.textValue()
                : Frames.word("person-unnamed", reader)
                        + " "
                        + account.substring(0, Math.min(SHORT, account.length()));
    }

    /** The same; empty for nobody. */
    public String nameOrNobody(@Nullable String account, Language reader) {
        return account == null ? "" : name(account, reader);
    }

    /** An id that is written with its name beside it. */
    record Somebody(@AccountId String id) {}
}
