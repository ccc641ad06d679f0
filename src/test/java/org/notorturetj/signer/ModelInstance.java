package org.notorturetj.signer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * An instance that the checker found of mobile-contract/model/replay.als: what was signed, and the
 * states of a phone one after another. Atoms are named as in the file, without its module: {@code
 * Head$0}.
 */
final class ModelInstance {
    private final List<Map<String, List<List<String>>>> states = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private int loop;

    private ModelInstance() {}

    /** Reads what {@code exec -t xml} wrote. */
    static ModelInstance read(Path file) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
            ModelInstance read = new ModelInstance();
            NodeList instances = root.getElementsByTagName("instance");
            for (int i = 0; i < instances.getLength(); i++) {
                Element instance = (Element) instances.item(i);
                read.states.add(fields(instance));
                read.loop =
                        Integer.parseInt(instance.getAttribute("tracelength"))
                                - Integer.parseInt(instance.getAttribute("looplength"));
            }
            read.order();
            return read;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is not an instance", e);
        }
    }

    private static Map<String, List<List<String>>> fields(Element instance) {
        Map<String, List<List<String>>> fields = new HashMap<>();
        for (String kind : List.of("field", "sig")) {
            NodeList all = instance.getElementsByTagName(kind);
            for (int i = 0; i < all.getLength(); i++) {
                Element each = (Element) all.item(i);
                List<List<String>> tuples =
                        fields.computeIfAbsent(
                                owner(each.getAttribute("label")), none -> new ArrayList<>());
                tuples.addAll(kind.equals("field") ? tuples(each) : atoms(each));
            }
        }
        return fields;
    }

    private static List<List<String>> tuples(Element field) {
        List<List<String>> tuples = new ArrayList<>();
        NodeList all = field.getElementsByTagName("tuple");
        for (int i = 0; i < all.getLength(); i++) {
            List<String> tuple = new ArrayList<>();
            atoms((Element) all.item(i)).forEach(tuple::addAll);
            tuples.add(tuple);
        }
        return tuples;
    }

    private static List<List<String>> atoms(Element parent) {
        List<List<String>> atoms = new ArrayList<>();
        NodeList all = parent.getElementsByTagName("atom");
        for (int i = 0; i < all.getLength(); i++) {
            atoms.add(List.of(owner(((Element) all.item(i)).getAttribute("label"))));
        }
        return atoms;
    }

    /** Without the module. */
    private static String owner(String label) {
        return label.substring(label.lastIndexOf('/') + 1);
    }

    /** The order of the numbers is the one that the checker chose. */
    private void order() {
        Map<String, String> following = new HashMap<>();
        Set<String> later = new TreeSet<>();
        for (List<String> pair : states.get(0).getOrDefault("Next", List.of())) {
            if (pair.get(1).startsWith("Number$")) {
                following.put(pair.get(1), pair.get(2));
                later.add(pair.get(2));
            }
        }
        List<String> all = atoms("Number");
        String next =
                all.stream().filter(number -> !later.contains(number)).findFirst().orElseThrow();
        while (next != null) {
            numbers.add(next);
            next = following.get(next);
        }
    }

    /** How many states there are. */
    int length() {
        return states.size();
    }

    /** The state to which what happens in one leads; of the last one an earlier one, or itself. */
    int next(int state) {
        return state + 1 < states.size() ? state + 1 : loop;
    }

    /** The atoms of a signature that does not change. */
    List<String> atoms(String of) {
        return states.get(0).getOrDefault(of, List.of()).stream()
                .map(tuple -> tuple.get(0))
                .toList();
    }

    /** Which number an atom stands for: 1 for the lowest. */
    long number(String atom) {
        return numbers.indexOf(atom) + 1L;
    }

    /** What a field that does not change relates to an atom: the rest of each tuple. */
    List<List<String>> of(String field, String atom) {
        return at(0, field, atom);
    }

    /** The same of a field in one state; the atom may be {@code Now} or {@code Phone}. */
    List<List<String>> at(int state, String field, String atom) {
        String whole = atom.contains("$") ? atom : atom + "$0";
        return states.get(state).getOrDefault(field, List.of()).stream()
                .filter(tuple -> tuple.size() > 1 && tuple.get(0).equals(whole))
                .map(tuple -> tuple.subList(1, tuple.size()))
                .toList();
    }

    /** The only atom that a field relates to one. */
    String one(String field, String atom) {
        return of(field, atom).get(0).get(0);
    }

    /** What the phone, or the one who serves it, has in a state. */
    Optional<String> value(int state, String field, String whose) {
        return at(state, field, whose).stream().map(tuple -> tuple.get(0)).findFirst();
    }

    /** As {@link #value}, of a field with a key. */
    Optional<String> value(int state, String field, String whose, String key) {
        return at(state, field, whose).stream()
                .filter(tuple -> tuple.get(0).equals(key))
                .map(tuple -> tuple.get(tuple.size() - 1))
                .findFirst();
    }
}
