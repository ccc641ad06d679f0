package org.notorturetj.content.policy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.facts.PolicyFacts;
import org.notorturetj.api.desk.text.PolicyText;
import org.notorturetj.api.sync.Policy;
import org.notorturetj.api.sync.Policy.AppVersions;
import org.notorturetj.api.sync.Policy.QuickExit;
import org.notorturetj.api.text.Destination;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.type.RenderInput;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.address.Address;
import org.notorturetj.platform.text.normalization.HiddenCharacters;

import com.fasterxml.jackson.databind.JsonNode;

/** The app policy. It is published in English and served unchanged in all languages. */
@ApplicationScoped
class PolicyType implements TypeRules<PolicyFacts, PolicyText> {
    private static final Pattern VERSION = Pattern.compile("\\d{1,4}(\\.\\d{1,4}){0,3}");

    @Override
    public DocumentType type() {
        return DocumentType.POLICY;
    }

    @Override
    public void checkFacts(PolicyFacts facts, Violations required) {
        facts.apps()
                .forEach(
                        (platform, versions) ->
                                required.that(valid(versions), "apps", Rule.VERSIONS));
        facts.messages().values().forEach(it -> checkTranslations("messages", it, required));
        QuickExit exit = facts.quickExit();
        if (exit != null) {
            checkTranslations("quickExit", exit.labels(), required);
            required.that(
                    exit.address() != null && exit.address().startsWith("https://"),
                    "quickExit",
                    Rule.HTTPS_ADDRESS);
        }
        if (facts.push() != null) {
            PushPolicyCheck.check(facts.push(), required);
        }
    }

    private static void collect(String path, JsonNode node, Set<String> values) {
        if (node.isValueNode()) {
            values.add(path + "=" + node.asText());
        } else if (node.isObject()) {
            node.properties()
                    .forEach(
                            member ->
                                    collect(
                                            path + "/" + member.getKey(),
                                            member.getValue(),
                                            values));
        } else {
            node.forEach(item -> collectItem(path, item, values));
        }
    }

    /** An object in a list is one value, so swapping members between two of them counts as new. */
    private static void collectItem(String path, JsonNode item, Set<String> values) {
        if (item.isObject()) {
            values.add(path + "=" + CanonicalJson.write(item));
        } else {
            collect(path, item, values);
        }
    }

    private static boolean valid(AppVersions versions) {
        return Stream.of(
                        stream(versions.minimum()),
                        stream(versions.pendingMinimum()),
                        versions.blocked().stream(),
                        versions.pendingBlock().stream())
                .flatMap(Function.identity())
                .allMatch(version -> VERSION.matcher(version).matches());
    }

    private static Stream<String> stream(@Nullable String version) {
        return Stream.ofNullable(version);
    }

    /** Requires all languages, since a reader may know only one. */
    private static void checkTranslations(
            String member, @Nullable Map<Language, String> words, Violations required) {
        required.that(
                words != null
                        && words.keySet().equals(EnumSet.allOf(Language.class))
                        && words.values().stream().noneMatch(HiddenCharacters::showsNothing),
                member,
                Rule.THREE_LANGUAGES);
    }

    /** Every value is guarded, because it controls installed apps. */
    @Override
    public Set<String> guarded(PolicyFacts facts) {
        Set<String> values = new HashSet<>();
        collect("", CanonicalJson.mapper().valueToTree(facts), values);
        return values;
    }

    /** None, if phones would open something else than a page. */
    static @Nullable QuickExit exit(@Nullable QuickExit exit) {
        return exit != null && Address.isFor(Destination.PAGE, exit.address()) ? exit : null;
    }

    @Override
    public Rendering render(RenderInput<PolicyFacts, PolicyText> input) {
        PolicyFacts facts = input.facts();
        var record =
                new Policy(
                        type().word(),
                        input.id(),
                        facts.apps(),
                        facts.flags(),
                        facts.messages(),
                        exit(facts.quickExit()),
                        facts.push());
        return new Rendering(record, record, 0, Set.of(), null);
    }
}
