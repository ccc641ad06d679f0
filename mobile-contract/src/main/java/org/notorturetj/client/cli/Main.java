package org.notorturetj.client.cli;

import java.io.DataInputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.notorturetj.client.RefusedException;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.Transport;
import org.notorturetj.client.http.HttpTransport;
import org.notorturetj.client.http.TrafficCounter;
import org.notorturetj.client.storage.FileStorage;
import org.notorturetj.client.storage.Storage;

/** The command line of the client; usage in mobile-contract/README.md. */
public final class Main {
    private static final String USAGE =
            "sync --root FILE --mirror URL [--mirror URL …] --language tg|ru|en --folder DIR"
                    + " [--all] [--bytes N] [--progress] [--media N]\n"
                    + "import-pack --root FILE --folder DIR FILE\n"
                    + "show --folder DIR [--language tg|ru|en] [--region TJ-KT] hotlines|line"
                    + " ID|guides|guide"
                    + " ID|regions|alerts|contacts|home|articles|cases|pages|topics|sections|state\n"
                    + "forget --folder DIR --language tg|ru|en\n"
                    + "erase --folder DIR\n"
                    + "search --folder DIR [--language tg|ru|en] WORD …\n"
                    + "push --folder DIR --language tg|ru|en [--root FILE] [--server URL] [--region"
                    + " TJ-KT] [FILE]\n"
                    + "  (the data of a push message as JSON, from the file or the standard input)\n"
                    + "Exit codes: 0 success, 1 refused or no response, 2 usage error, 3 some chunks"
                    + " are missing, 4 the app is too old, 5 stopped by the limit of bytes.\n";

    private final InputStream in;
    private final PrintStream out;

    Main(InputStream in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    /** Runs a command and exits. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
        int code = new Main(new FileInputStream(FileDescriptor.in), out).run(args);
        out.flush();
        Runtime.getRuntime().exit(code);
    }

    /** Runs a command and returns its exit code. */
    int run(String[] args) throws IOException {
        try {
            Arguments arguments = new Arguments(args);
            switch (args.length == 0 ? "" : args[0]) {
                case "sync":
                    return sync(arguments);
                case "import-pack":
                    return importPack(arguments);
                case "show":
                    return show(arguments);
                case "forget":
                    return forget(arguments);
                case "erase":
                    return erase(arguments);
                case "search":
                    return search(arguments);
                case "push":
                    return push(arguments);
                default:
                    out.print(USAGE);
                    return 2;
            }
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.print(USAGE);
            return 2;
        } catch (RefusedException e) {
            out.println("The trusted root is broken: " + e.getMessage());
            return 1;
        }
    }

    private int sync(Arguments arguments) throws IOException, RefusedException {
        TrafficCounter traffic = new TrafficCounter();
        List<String> mirrors = new ArrayList<>();
        arguments.required("mirror");
        for (String mirror : arguments.all("mirror")) {
            mirrors.add(mirror.endsWith("/") ? mirror : mirror + "/");
        }
        SyncClient client = client(arguments, mirrors, new HttpTransport(traffic));
        return new SyncCommand(client, out).sync(arguments, traffic);
    }

    private int importPack(Arguments arguments) throws IOException, RefusedException {
        SyncClient client = client(arguments, new ArrayList<String>(), noTransport());
        try (InputStream pack = new FileInputStream(arguments.positional(0))) {
            return new SyncCommand(client, out).importPack(pack);
        }
    }

    private int forget(Arguments arguments) throws IOException, RefusedException {
        SyncClient client = held(arguments);
        if (client == null) {
            return 1;
        }
        client.forget(arguments.required("language"));
        new ShowCommand(client, out).state();
        return 0;
    }

    private int erase(Arguments arguments) throws IOException, RefusedException {
        SyncClient client = held(arguments);
        if (client == null) {
            return 1;
        }
        File messages = messages(new File(arguments.required("folder")));
        if (messages.isDirectory()) {
            client.alsoErase(new FileStorage(messages));
        }
        client.eraseEverything();
        out.println("Everything was erased.");
        return 0;
    }

    /** Next to the folder of the client, in which nothing else may write. */
    private static File messages(File folder) {
        return new File(folder.getPath() + ".push");
    }

    private int show(Arguments arguments) throws IOException, RefusedException {
        SyncClient client = held(arguments);
        return client == null ? 1 : new ShowCommand(client, out).show(arguments);
    }

    private int search(Arguments arguments) throws IOException, RefusedException {
        SyncClient client = held(arguments);
        return client == null ? 1 : new SearchCommand(client, out).search(arguments);
    }

    /** What a folder holds, without a network; null, and a line about it, if it holds nothing. */
    private SyncClient held(Arguments arguments) throws IOException, RefusedException {
        Storage storage = new FileStorage(new File(arguments.required("folder")));
        byte[] root = storage.read("root");
        if (root == null) {
            out.println("This folder holds no content.");
            return null;
        }
        return client(storage, root, new ArrayList<String>(), noTransport());
    }

    private int push(Arguments arguments) throws IOException, RefusedException {
        File folder = new File(arguments.required("folder"));
        String language = arguments.required("language");
        Storage storage = new FileStorage(folder);
        byte[] stored = storage.read("root");
        byte[] root =
                arguments.all("root").isEmpty() && stored != null
                        ? stored
                        : bytes(new File(arguments.required("root")));
        List<String> mirrors = new ArrayList<>();
        for (String server : arguments.all("server")) {
            mirrors.add(server.replaceAll("(?<!/)/+$", "") + "/v1/sync/");
        }
        boolean online = !mirrors.isEmpty();
        Transport transport = online ? new HttpTransport(new TrafficCounter()) : noTransport();
        SyncClient client = client(storage, root, mirrors, transport);
        Storage messages = new FileStorage(messages(folder));
        PushCommand push = new PushCommand(client, messages, language, out);
        List<String> regions = arguments.all("region");
        if (arguments.positional(0).isEmpty()) {
            return push.receive(in, online, regions);
        }
        try (InputStream message = new FileInputStream(arguments.positional(0))) {
            return push.receive(message, online, regions);
        }
    }

    private static SyncClient client(Arguments arguments, List<String> mirrors, Transport transport)
            throws IOException, RefusedException {
        Storage storage = new FileStorage(new File(arguments.required("folder")));
        return client(storage, bytes(new File(arguments.required("root"))), mirrors, transport);
    }

    private static SyncClient client(
            Storage storage, byte[] root, List<String> mirrors, Transport transport)
            throws IOException, RefusedException {
        return new SyncClient(
                root, mirrors, transport, storage, System::currentTimeMillis, new Random());
    }

    private static Transport noTransport() {
        return (mirror, path, headers, limit) -> Transport.Response.empty(404);
    }

    private static byte[] bytes(File file) throws IOException {
        byte[] bytes = new byte[(int) file.length()];
        try (DataInputStream in = new DataInputStream(new FileInputStream(file))) {
            in.readFully(bytes);
        }
        return bytes;
    }
}
