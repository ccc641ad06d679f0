package org.notorturetj.content.contactpoint;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hosts by which one reaches somebody: messengers, networks in which each account takes messages,
 * and those that lead on to anything. All are in lower case, in {@code link-hosts.txt}.
 */
final class LinkHosts {
    private static final String FILE = "/contactpoints/link-hosts.txt";
    private static final Map<String, Set<String>> BY_KIND = new HashMap<>();
    private static final Map<String, String> SAME = new HashMap<>();

    private static final Pattern QUERY = Pattern.compile("[?&](?:id|story_fbid|fbid)=[^&#]{1,80}+");

    static {
        for (String line : ResourceLines.of(FILE)) {
            String[] words = line.split(" ", -1);
            List<String> hosts = Arrays.asList(words).subList(1, words.length);
            BY_KIND.computeIfAbsent(words[0], any -> new HashSet<>()).addAll(hosts);
            if (!Set.of("nobodys", "folder").contains(words[0])) {
                hosts.forEach(host -> SAME.put(host, words[1]));
            }
        }
    }

    private LinkHosts() {}

    private static boolean is(String kind, String word) {
        return BY_KIND.get(kind).contains(word);
    }

    /** All of them, as a part of a regular expression for text in lower case. */
    static String pattern() {
        return SAME.keySet().stream()
                .sorted()
                .map(host -> host.replace(".", "\\."))
                .collect(Collectors.joining("|"));
    }

    /** Whether a number in an address of a host is one to write to, and not that of a text. */
    static boolean isMessenger(String host) {
        return is("messenger", host);
    }

    /**
     * Whose page an address is: host and account, however deep in it one begins to read. Empty when
     * it is nobody's.
     *
     * @param path path and query, decoded
     */
    static Optional<String> account(String host, String path) {
        String service = SAME.getOrDefault(host, host);
        String way =
                LinkFinder.trimmed(path.replaceFirst("^/(?:s/)?", "").replaceFirst("\\?.*$", ""));
        if (!is("network", host) && !"t.me".equals(service)) {
            return way.isEmpty() ? Optional.empty() : Optional.of(service + "/" + way);
        }
        String[] parts = way.replaceFirst("#.*$", "").split("/", -1);
        if (is("nobodys", parts[0])) {
            return Optional.empty();
        }
        if (parts[0].endsWith(".php")) {
            Matcher query = QUERY.matcher(path);
            return Optional.of(
                    service
                            + "/"
                            + parts[0]
                            + (query.find() ? "?" + query.group().substring(1) : ""));
        }
        boolean folder = is("folder", parts[0]) && parts.length > 1;
        String name = folder ? parts[0] + "/" + parts[1] : parts[0];
        name = name.startsWith("@") ? name.substring(1) : name;
        return name.isEmpty() ? Optional.empty() : Optional.of(service + "/" + name);
    }
}
