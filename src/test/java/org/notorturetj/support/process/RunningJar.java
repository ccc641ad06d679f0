package org.notorturetj.support.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.notorturetj.platform.database.DatabaseAccess;
import org.notorturetj.support.http.FreePort;

/**
 * The packaged jar in its own process, run as the README says, on free ports and in a folder of the
 * test.
 */
public final class RunningJar implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final int LIMIT_SECONDS = 180;
    private static final int POLL_MILLIS = 100;

    private final Process process;
    private final Path output;
    private final int managementPort;

    private RunningJar(Process process, Path output, int managementPort) {
        this.process = process;
        this.output = output;
        this.managementPort = managementPort;
    }

    /**
     * Starts the jar with system properties ({@code name=value}) and, after {@code --}, arguments.
     */
    public static RunningJar start(Path data, String... settings) throws IOException {
        return startIn(Map.of(), data, settings);
    }

    /** The same with variables beside those of this process. */
    public static RunningJar startIn(Map<String, String> environment, Path data, String... settings)
            throws IOException {
        int managementPort = FreePort.pick();
        // Not 0: with both ports 0 the framework mistakes its two servers for one, and warns.
        List<String> command = java();
        command.addAll(
                List.of(
                        "-Dquarkus.http.port=" + FreePort.pick(),
                        "-Dquarkus.management.port=" + managementPort,
                        "-Dnotorturetj.data-folder=" + data));
        List<String> all = List.of(settings);
        int end = all.contains("--") ? all.indexOf("--") : all.size();
        all.subList(0, end).forEach(setting -> command.add("-D" + setting));
        command.addAll(List.of("-jar", System.getProperty("jar")));
        command.addAll(all.subList(Math.min(end + 1, all.size()), all.size()));
        Path output = Files.createTempFile(data.toAbsolutePath().getParent(), "run", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new RunningJar(builder.start(), output, managementPort);
    }

    /** Java, with options for processes that live for seconds, and no time for brotli's best. */
    static List<String> java() {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Dnotorturetj.sync.brotli-quality=5"));
        String archive = System.getProperty("class-archive", "");
        if (!archive.isEmpty()) {
            command.add(archive);
        }
        return command;
    }

    /** Starts a node with only the public door, which knows nothing but where the database is. */
    public static RunningJar startPublicDoor(Path data, DatabaseAccess database, String... more)
            throws IOException {
        List<String> settings = new ArrayList<>(List.of(more));
        settings.add("notorturetj.desk.enabled=false");
        database.asProperties().forEach((name, value) -> settings.add(name + "=" + value));
        return start(Files.createDirectories(data), settings.toArray(new String[0]));
    }

    /** Waits until the server is up, and returns where its public door and its desk are. */
    public URI address() throws IOException, InterruptedException {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** Waits until the server is up, and returns the response body for a path. */
    public String get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    /**
     * Waits until the server is up, and sends JSON to a path; an empty token sends no
     * Authorization.
     */
    public HttpResponse<String> send(String method, String path, String token, String json)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    /** What health says, once the server is up: to be asked when something is wrong, too. */
    public String health() throws IOException, InterruptedException {
        port();
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + managementPort + "/q/health"))
                        .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    /** Waits for the process to end by itself. */
    public int exitCode() throws InterruptedException {
        return exitCode(LIMIT_SECONDS);
    }

    /** Waits so many seconds for the process to end by itself. */
    public int exitCode(int limit) throws InterruptedException {
        if (!process.waitFor(limit, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the process does not end");
        }
        return process.exitValue();
    }

    /** Sends SIGKILL: nothing is cleaned up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Sends SIGSTOP: the process pauses, without noticing, until {@link #thaw}. */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Sends SIGCONT. */
    public void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int exitCode =
                new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor();
        if (exitCode != 0) {
            throw new IllegalStateException("could not send signal " + name);
        }
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** The output so far. */
    public List<String> lines() throws IOException {
        return Files.readAllLines(output);
    }

    private int port() throws IOException, InterruptedException {
        for (int i = 0; i < LIMIT_SECONDS * 1000 / POLL_MILLIS; i++) {
            Matcher listening = LISTENING.matcher(Files.readString(output));
            if (listening.find()) {
                return Integer.parseInt(listening.group(1));
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("the process has ended: " + lines());
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new IllegalStateException("the server is not up: " + lines());
    }

    /** Sends SIGTERM and waits; the process also stops its database. */
    @Override
    public void close() {
        process.destroy();
        try {
            exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
