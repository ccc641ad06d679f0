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
import java.util.Map;
import java.util.Random;

import org.notorturetj.client.Answer;
import org.notorturetj.client.FileStorage;
import org.notorturetj.client.HttpTransport;
import org.notorturetj.client.Refused;
import org.notorturetj.client.Scope;
import org.notorturetj.client.Storage;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.SyncReport;
import org.notorturetj.client.Traffic;
import org.notorturetj.client.Transport;

/** The client on a command line; mobile-contract/README.md says how. */
public final class Main {
    private static final String USAGE =
            "sync --root FILE --mirror URL [--mirror URL …] --language tg|ru|en --folder DIR [--all]\n"
                    + "import-pack --root FILE --folder DIR FILE\n"
                    + "show --folder DIR [--language tg|ru|en] [--region TJ-KT]"
                    + " hotlines|guides|guide ID|alerts|contacts|state\n"
                    + "push --folder DIR --language tg|ru|en [--root FILE] [--server URL] [--region"
                    + " TJ-KT] [FILE]\n"
                    + "  (the data of a push message as JSON, from the file or the standard input)\n"
                    + "Exit: 0 done, 1 refused or no answer, 2 wrong words, 3 some chunks are missing,"
                    + " 4 the app is too old.\n";

    private final InputStream in;
    private final PrintStream out;

    Main(InputStream in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    /** Runs a command and exits. */
    public static void main(String[] words) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
        int code = new Main(new FileInputStream(FileDescriptor.in), out).run(words);
        out.flush();
        Runtime.getRuntime().exit(code);
    }

    /** Runs a command and returns its exit code. */
    int run(String[] words) throws IOException {
        try {
            Arguments arguments = new Arguments(words);
            switch (words.length == 0 ? "" : words[0]) {
                case "sync":
                    return sync(arguments);
                case "import-pack":
                    return importPack(arguments);
                case "show":
                    return show(arguments);
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
        } catch (Refused e) {
            out.println("The trusted root is broken: " + e.getMessage());
            return 1;
        }
    }

    private int sync(Arguments arguments) throws IOException, Refused {
        Traffic traffic = new Traffic();
        List<String> mirrors = new ArrayList<>();
        arguments.needed("mirror");
        for (String mirror : arguments.all("mirror")) {
            mirrors.add(mirror.endsWith("/") ? mirror : mirror + "/");
        }
        SyncClient client = client(arguments, mirrors, new HttpTransport(traffic));
        Scope scope = arguments.all("all").isEmpty() ? Scope.ESSENTIALS : Scope.ALL;
        SyncReport report = client.sync(arguments.needed("language"), scope);
        int code = print(report);
        out.println("requests: " + traffic.requests());
        out.println("bytes sent: " + traffic.sent());
        out.println("bytes received: " + traffic.received());
        new Show(client, out).state();
        return code;
    }

    private int importPack(Arguments arguments) throws IOException, Refused {
        SyncClient client = client(arguments, new ArrayList<String>(), noTransport());
        try (InputStream pack = new FileInputStream(arguments.word(0))) {
            int code = print(client.importPack(pack));
            new Show(client, out).state();
            return code;
        }
    }

    private int show(Arguments arguments) throws IOException, Refused {
        Storage storage = new FileStorage(new File(arguments.needed("folder")));
        byte[] root = storage.read("root");
        if (root == null) {
            out.println("Nothing is held here.");
            return 1;
        }
        SyncClient client = client(storage, root, new ArrayList<String>(), noTransport());
        return new Show(client, out).show(arguments);
    }

    private int push(Arguments arguments) throws IOException, Refused {
        File folder = new File(arguments.needed("folder"));
        String language = arguments.needed("language");
        Storage storage = new FileStorage(folder);
        byte[] kept = storage.read("root");
        byte[] root =
                arguments.all("root").isEmpty() && kept != null
                        ? kept
                        : bytes(new File(arguments.needed("root")));
        List<String> mirrors = new ArrayList<>();
        for (String server : arguments.all("server")) {
            mirrors.add(server.replaceAll("/+$", "") + "/v1/sync/");
        }
        boolean online = !mirrors.isEmpty();
        Transport transport = online ? new HttpTransport(new Traffic()) : noTransport();
        SyncClient client = client(storage, root, mirrors, transport);
        // Beside the folder of the client, which belongs to the client alone.
        Storage notes = new FileStorage(new File(folder.getPath() + ".push"));
        Push push = new Push(client, notes, language, out);
        List<String> regions = arguments.all("region");
        if (arguments.word(0).isEmpty()) {
            return push.receive(in, online, regions);
        }
        try (InputStream message = new FileInputStream(arguments.word(0))) {
            return push.receive(message, online, regions);
        }
    }

    private int print(SyncReport report) {
        out.println(report.outcome() + (report.stale() ? ", not updated for long" : ""));
        for (Map.Entry<String, String> trouble : report.troubles().entrySet()) {
            out.println(trouble.getKey() + ": " + trouble.getValue());
        }
        switch (report.outcome()) {
            case UPDATED:
            case UNCHANGED:
                return 0;
            case INCOMPLETE:
                return 3;
            case APP_TOO_OLD:
                return 4;
            default:
                return 1;
        }
    }

    private static SyncClient client(Arguments arguments, List<String> mirrors, Transport transport)
            throws IOException, Refused {
        Storage storage = new FileStorage(new File(arguments.needed("folder")));
        return client(storage, bytes(new File(arguments.needed("root"))), mirrors, transport);
    }

    private static SyncClient client(
            Storage storage, byte[] root, List<String> mirrors, Transport transport)
            throws IOException, Refused {
        return new SyncClient(
                root, mirrors, transport, storage, System::currentTimeMillis, new Random());
    }

    private static Transport noTransport() {
        return (mirror, path, headers, limit) -> Answer.bare(404);
    }

    private static byte[] bytes(File file) throws IOException {
        byte[] bytes = new byte[(int) file.length()];
        try (DataInputStream in = new DataInputStream(new FileInputStream(file))) {
            in.readFully(bytes);
        }
        return bytes;
    }
}
