package org.notorturetj.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import org.notorturetj.publisher.LogFiles;
import org.notorturetj.publisher.PublicLog;

/** One attack on a client: mirrors by name, and the steps of the client. */
public final class Case {
    /** Changes an honest response (null: there is none); returns null to leave it as it is. */
    public interface Tampering extends BiFunction<String, byte[], Reply> {}

    private final String name;
    private final String what;
    private final byte[] root;
    private final Map<String, LogFiles> served = new LinkedHashMap<>();
    private final Map<String, Tampering> tamperings = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    Case(String name, String what, PublicLog log) {
        this.name = name;
        this.what = what;
        this.root = log.root(1);
    }

    /** A mirror that is honest except for one thing. */
    Case mirror(String at, PublicLog log, Tampering tampering) {
        served.put(at, log.files());
        tamperings.put(at, tampering);
        return this;
    }

    /** An honest mirror of a log as it is now. */
    Case mirror(String at, PublicLog log) {
        return mirror(at, log, (path, file) -> null);
    }

    /** The client syncs from a mirror. */
    Case sync(String at, UnaryOperator<Step> expected) {
        steps.add(expected.apply(Step.sync("/" + name + "/" + at + "/")));
        return this;
    }

    /** The client imports a file. */
    Case importPack(String at, UnaryOperator<Step> expected) {
        steps.add(expected.apply(Step.importPack("/" + name + "/" + at)));
        return this;
    }

    public String name() {
        return name;
    }

    /** What the mirror tries. */
    public String what() {
        return what;
    }

    /** The root that the client trusts. */
    public String rootAt() {
        return "/" + name + "/root";
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The response below the name of the case: {@code attack/head}. */
    Reply answer(String below) {
        if (below.equals("root")) {
            return Reply.file(root);
        }
        int slash = below.indexOf('/');
        String at = slash < 0 ? below : below.substring(0, slash);
        if (!served.containsKey(at)) {
            return Reply.bare(404);
        }
        String path = below.substring(Math.min(below.length(), at.length() + 1));
        byte[] honest = honest(at, path);
        Reply bent = tamperings.get(at).apply(path, honest);
        if (bent != null) {
            return bent;
        }
        return honest == null ? Reply.bare(404) : Reply.file(honest);
    }

    private byte[] honest(String at, String path) {
        try {
            return served.get(at).at(path);
        } catch (RuntimeException e) {
            // Not a path of the protocol.
            return null;
        }
    }
}
