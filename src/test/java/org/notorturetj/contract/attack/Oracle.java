package org.notorturetj.contract.attack;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.support.contract.OpenApiContract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What no answer may be, whatever was asked. */
final class Oracle {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> PROBLEMS =
            Arrays.stream(ProblemType.values())
                    .map(ProblemType::reference)
                    .collect(Collectors.toCollection(TreeSet::new));

    private static final Pattern POINTER = Pattern.compile("\"parameter\":\"[^\"]*\"");

    /** What the parser of HTTP refuses before there is a request that anything could answer. */
    private static final Set<Integer> UNPARSED = Set.of(400, 414, 431);

    /** Of an operation that reads none: whatever was sent is drained and changes nothing. */
    private static final String IGNORED_BODY = "a body is accepted that is not documented";

    /** A foreign origin is refused as a problem on every path, whatever its operation declares. */
    private static final String CORS = "status 403 is not documented";

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private final OpenApiContract publicContract;
    private final OpenApiContract deskContract;

    Oracle(OpenApiContract publicContract, OpenApiContract deskContract) {
        this.publicContract = publicContract;
        this.deskContract = deskContract;
    }

    /** The faults of an answer; empty if it has none. */
    List<String> faults(Attack attack, Answer answer) {
        List<String> faults = new ArrayList<>();
        if (answer.status() >= 500) {
            faults.add("status " + answer.status());
        }
        if (answer.failed() && echoes(answer)) {
            faults.add("repeats what was sent");
        }
        if (answer.failed() && answer.text().contains("Exception")) {
            faults.add("tells of its code");
        }
        boolean ofParser = answer.text().isEmpty() || answer.text().contains("about:blank");
        if (UNPARSED.contains(answer.status()) && ofParser) {
            return faults;
        }
        if (answer.failed()) {
            faults.addAll(problem(attack, answer));
        }
        if (!answer.failed() && !mayAsk(attack) && !attack.method.equals("OPTIONS")) {
            faults.add("let in without a good token");
        }
        if (METHODS.contains(attack.method)) {
            faults.addAll(violations(attack, answer));
        }
        return faults;
    }

    /** The names of members are told again on purpose, in the pointers of {@code errors}. */
    private static boolean echoes(Answer answer) {
        return POINTER.matcher(answer.text()).replaceAll("").contains(Attack.MARKER)
                || answer.headers().toString().contains(Attack.MARKER);
    }

    /** Who reads pages is told in one that there is none. */
    private static boolean isPage(Attack attack, Answer answer) {
        String path = attack.operation.path();
        return (path.startsWith("/read/") || path.equals("/desk/v1/previews/{token}"))
                && Set.of(404, 410, 422).contains(answer.status())
                && answer.mediaType().equals("text/html");
    }

    private static List<String> problem(Attack attack, Answer answer) {
        if (isPage(attack, answer)) {
            return List.of();
        }
        if (!answer.mediaType().equals("application/problem+json")) {
            return List.of(
                    "%d without a problem, but \"%s\""
                            .formatted(answer.status(), answer.mediaType()));
        }
        if (attack.method.equals("HEAD")) {
            return List.of();
        }
        try {
            JsonNode problem = JSON.readTree(answer.text());
            boolean known = PROBLEMS.contains(problem.path("type").asText());
            boolean agrees = problem.path("status").asInt() == answer.status();
            return known && agrees ? List.of() : List.of("an unknown problem");
        } catch (JsonProcessingException e) {
            return List.of("a problem that is no JSON");
        }
    }

    /** Whether the request names a token of a real session, or the operation asks for none. */
    private static boolean mayAsk(Attack attack) {
        return attack.operation.isOpen()
                || !attack.operation.path().startsWith("/desk")
                || attack.mutations.stream().noneMatch(Set.of("nobody", "credentials")::contains);
    }

    private List<String> violations(Attack attack, Answer answer) {
        URI uri = uri(attack.target().replaceFirst("#.*", ""));
        if (uri == null || uri.getRawPath() == null) {
            return answer.failed() || answer.status() / 100 == 3
                    ? List.of()
                    : List.of("success for an address that is none");
        }
        OpenApiContract contract =
                uri.getRawPath().startsWith("/desk") ? deskContract : publicContract;
        String body =
                attack.body == null || attack.isPlainText()
                        ? null // where an operation takes plain text, any will do
                        : new String(attack.body, StandardCharsets.UTF_8);
        return contract
                .violations(new OpenApiContract.Request(attack.method, uri, body), answer)
                .stream()
                .filter(violation -> !violation.equals(IGNORED_BODY))
                .filter(violation -> !violation.equals(CORS))
                .toList();
    }

    /** As the router sees it: without dots, and without slashes at the end. */
    private static @Nullable URI uri(String target) {
        try {
            URI uri = new URI("http://localhost" + target).normalize();
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            return new URI("http://localhost" + path.replaceFirst("(?<!^)(/\\.?)+$", ""));
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
