package org.notorturetj.pages.form;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.notorturetj.pages.Moments;
import org.notorturetj.pages.PostedForm;

/** Reads the content that a form holds, by the schema that the form was made from. */
public final class FormContent {
    /** More than any list of a document has: a button adds no other one. */
    private static final int MOST_ITEMS = 200;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PostedForm form;
    private final Choices choices;

    public FormContent(PostedForm form, Choices choices) {
        this.form = form;
        this.choices = choices;
    }

    /** The content; a member of which nothing was said is left out. */
    public Map<String, Object> read(MemberSchema schema) {
        return members(schema, FormRows.CONTENT);
    }

    /** Whether something invisible was taken out of what was typed or pasted. */
    public static boolean isCleaned(PostedForm form) {
        return form.all().entrySet().stream()
                .filter(field -> field.getKey().startsWith(FormRows.CONTENT + "/"))
                .flatMap(field -> field.getValue().stream())
                .anyMatch(Pasted::isUnclean);
    }

    private Map<String, Object> members(MemberSchema schema, String name) {
        Map<String, Object> content = new LinkedHashMap<>();
        schema.members()
                .forEach(
                        (member, part) -> {
                            Object value = value(part, name + "/" + member);
                            if (value != null) {
                                content.put(member, value);
                            }
                        });
        schema.members()
                .forEach(
                        (member, part) ->
                                part.printedAs()
                                        .filter(it -> !content.containsKey(member))
                                        .flatMap(it -> DialledNumber.of(content.get(it)))
                                        .ifPresent(number -> content.put(member, number)));
        return content;
    }

    private @Nullable Object value(MemberSchema schema, String name) {
        return switch (schema.kind()) {
            case OBJECT -> object(schema, name);
            case MAP -> map(schema, name);
            case LIST -> {
                List<Object> items = list(schema.items(), name);
                yield items.isEmpty() && schema.isNullable() ? null : items;
            }
            case TICK -> form.isTicked(name);
            case CHOICE -> choice(schema, name);
            case NUMBER -> form.get(name).<Object>map(FormContent::number).orElse(null);
            case MOMENT ->
                    form.get(name)
                            .map(
                                    text ->
                                            Moments.ofField(text)
                                                    .map(String::valueOf)
                                                    .orElse(text.strip()))
                            .orElse(null);
            case REFERENCE -> form.get(name).map(text -> named(text, schema)).orElse(null);
            case MARKDOWN, TEXT -> form.get(name).map(Pasted::text).orElse(null);
            default -> form.get(name).map(Pasted::line).orElse(null);
        };
    }

    private @Nullable Object choice(MemberSchema schema, String name) {
        String chosen = form.get(name).orElse(null);
        return chosen != null && schema.words().isEmpty() ? Boolean.valueOf(chosen) : chosen;
    }

    /** What is no number is handed on as it is, and refused with the words of the desk. */
    private static Object number(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /** The id behind a title, or of the one that has this title, or what somebody typed. */
    private String named(String text, MemberSchema schema) {
        int id = text.lastIndexOf(FormRows.BEFORE_ID);
        if (id >= 0) {
            return text.substring(id + FormRows.BEFORE_ID.length()).strip();
        }
        String typed = text.strip();
        return choices.titled(typed, schema.reference().orElseThrow()).orElse(typed);
    }

    private @Nullable Map<String, Object> object(MemberSchema schema, String name) {
        Map<String, Object> members = members(schema, name);
        return isEmpty(members) && schema.isNullable() ? null : members;
    }

    /** Boxes that are not ticked say nothing of whether somebody filled anything in. */
    private static boolean isEmpty(Map<String, Object> members) {
        return members.values().stream().allMatch(FormContent::saysNothing);
    }

    private static boolean saysNothing(Object value) {
        if (value instanceof Boolean ticked) {
            return !ticked;
        }
        if (value instanceof List<?> list) {
            return list.isEmpty();
        }
        return value instanceof Map<?, ?> map && map.isEmpty();
    }

    private Map<String, Object> map(MemberSchema schema, String name) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (schema.keys().isEmpty()) {
            for (int index : order(name)) {
                String item = name + "/" + index;
                Object value = value(schema.values(), item + "/#value");
                Optional<String> key = form.get(item + "/#key");
                if (key.isPresent() && value != null) {
                    values.put(key.get().strip(), value);
                }
            }
        } else {
            for (String key : keys(schema, name)) {
                Object value = value(schema.values(), name + "/" + key);
                if (value != null) {
                    values.put(key, value);
                }
            }
        }
        return values;
    }

    /** Those of the schema, and those that were there before it. */
    private Set<String> keys(MemberSchema schema, String name) {
        Set<String> keys = new LinkedHashSet<>(schema.keys());
        form.all().keySet().stream()
                .filter(field -> field.startsWith(name + "/"))
                .map(field -> field.substring(name.length() + 1).replaceFirst("/.*", ""))
                .forEach(keys::add);
        return keys;
    }

    private List<Object> list(MemberSchema items, String name) {
        return switch (items.kind()) {
            case OBJECT -> groups(items, name);
            case CHOICE -> List.copyOf(form.values(name));
            case REFERENCE -> references(items, name);
            default ->
                    form.text(name)
                            .lines()
                            .map(Pasted::line)
                            .filter(line -> !line.isBlank())
                            .<Object>map(line -> line)
                            .toList();
        };
    }

    private List<Object> references(MemberSchema items, String name) {
        if (Choices.listOf(items.reference().orElseThrow().type()) != null) {
            return List.copyOf(form.values(name));
        }
        return IntStream.range(0, count(name))
                .mapToObj(index -> form.get(name + "/" + index))
                .flatMap(Optional::stream)
                .<Object>map(text -> named(text, items))
                .toList();
    }

    private List<Object> groups(MemberSchema items, String name) {
        List<Object> groups = new ArrayList<>();
        for (int index : order(name)) {
            Map<String, Object> group = members(items, name + "/" + index);
            if (items.members().containsKey("id") && !group.containsKey("id")) {
                group.put("id", newId());
            }
            groups.add(group);
        }
        if (form.action().equals("add:" + name) && groups.size() < MOST_ITEMS) {
            Map<String, Object> group = new LinkedHashMap<>();
            if (items.members().containsKey("id")) {
                group.put("id", newId());
            }
            groups.add(group);
        }
        return groups;
    }

    /** The groups in the order in which they are to stand, after what a button asks for. */
    private List<Integer> order(String name) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, count(name)).boxed().toList());
        for (int index = 0; index < order.size(); index++) {
            String item = name + "/" + index;
            if (form.action().equals("remove:" + item)) {
                order.remove(index);
                break;
            } else if (form.action().equals("up:" + item) && index > 0) {
                order.add(index - 1, order.remove(index));
                break;
            }
        }
        return order;
    }

    private int count(String name) {
        return form.get(FormRows.COUNT + name)
                .filter(count -> count.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    /** A key that survives edits: what a phone has ticked off stays ticked off. */
    private static String newId() {
        return "i-" + Integer.toString(RANDOM.nextInt(1 << 30) + (1 << 30), 36);
    }

    /** Whether a button asks for a change of the form, not for saving it. */
    public static boolean isOfForm(String action) {
        return action.startsWith("add:")
                || action.startsWith("remove:")
                || action.startsWith("up:")
                || isOfFinder(action);
    }

    /** Whether a button looks for a document. */
    public static boolean isOfFinder(String action) {
        return action.equals("find");
    }
}
