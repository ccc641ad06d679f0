package org.notorturetj.contract.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Bodies: of wrong types, too big, too deep, badly coded, or no JSON at all. */
final class BodyMutations {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOLE = "\"here-comes-the-invention\"";
    private static final int TOO_BIG = 300_000;

    private static final List<String> NO_JSON =
            List.of(
                    "",
                    " ",
                    "{",
                    "}",
                    "{}",
                    "[]",
                    "null",
                    "1",
                    "\"" + Attack.MARKER + "\"",
                    "{\"" + Attack.MARKER + "\":",
                    "{'a':1}",
                    "{\"a\":1}{\"a\":1}",
                    "{\"a\":1} " + Attack.MARKER,
                    "// " + Attack.MARKER + "\n{}",
                    "\u00ef\u00bb\u00bf{}",
                    "\u00fe\u00ff\u0000{\u0000}",
                    "\u0000",
                    "a=" + Attack.MARKER,
                    "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM"
                            + " \"file:///\">]><a>&e;</a>",
                    "\u001f\u008b\u0008\u0000",
                    "[".repeat(100_000),
                    "{\"a\":".repeat(40_000),
                    " ".repeat(TOO_BIG),
                    "{\"a\":\"" + "a".repeat(TOO_BIG) + "\"}");

    private BodyMutations() {}

    static Map<String, Mutation> all() {
        return Map.of(
                "value", BodyMutations::value,
                "another value", BodyMutations::value,
                "deep value", BodyMutations::value,
                "unknown member", BodyMutations::unknownMember,
                "missing member", BodyMutations::missingMember,
                "duplicate member", BodyMutations::duplicateMember,
                "cut body", BodyMutations::cut,
                "spoiled byte", BodyMutations::spoiledByte,
                "no JSON",
                        (attack, random) ->
                                attack.body = Attack.latin(Inventions.one(NO_JSON, random)),
                "chunked", (attack, random) -> attack.chunked = true);
    }

    /** One of all values in the body, at any depth, becomes another. */
    private static void value(Attack attack, Random random) {
        if (attack.json != null) {
            JsonNode body = JSON.valueToTree(attack.json);
            List<Runnable> places = new ArrayList<>();
            collect(body, places);
            if (!places.isEmpty()) {
                Inventions.one(places, random).run();
                attack.body = filled(body, Inventions.one(Inventions.JSON, random));
            }
        }
    }

    private static void collect(JsonNode node, List<Runnable> places) {
        TextNode hole = TextNode.valueOf(HOLE.replace("\"", ""));
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> places.add(() -> object.set(name, hole)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                places.add(() -> array.set(index, hole));
            }
        }
        node.forEach(child -> collect(child, places));
    }

    private static byte[] filled(JsonNode body, String invention) {
        String utf8 =
                new String(
                        body.toString().getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.ISO_8859_1);
        return Attack.latin(utf8.replace(HOLE, invention));
    }

    private static void unknownMember(Attack attack, Random random) {
        if (attack.json != null) {
            ObjectNode body = JSON.valueToTree(attack.json);
            body.put(Attack.MARKER, HOLE.replace("\"", ""));
            attack.body = filled(body, Inventions.one(Inventions.JSON, random));
        }
    }

    private static void missingMember(Attack attack, Random random) {
        if (attack.json != null && !attack.json.isEmpty()) {
            ObjectNode body = JSON.valueToTree(attack.json);
            body.remove(Inventions.one(List.copyOf(attack.json.keySet()), random));
            attack.body = body.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    private static void duplicateMember(Attack attack, Random random) {
        if (attack.json != null && !attack.json.isEmpty()) {
            String name = Inventions.one(List.copyOf(attack.json.keySet()), random);
            String body = JSON.valueToTree(attack.json).toString();
            attack.body =
                    ("{\"" + name + "\":null," + body.substring(1))
                            .getBytes(StandardCharsets.UTF_8);
        }
    }

    private static void cut(Attack attack, Random random) {
        if (attack.body != null && attack.body.length > 0) {
            attack.body = java.util.Arrays.copyOf(attack.body, random.nextInt(attack.body.length));
        }
    }

    private static void spoiledByte(Attack attack, Random random) {
        if (attack.body != null && attack.body.length > 0) {
            attack.body = attack.body.clone();
            attack.body[random.nextInt(attack.body.length)] = (byte) random.nextInt(256);
        }
    }
}
