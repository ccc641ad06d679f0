package org.notorturetj.push.webpush;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import io.vertx.core.net.JksOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** A certificate for a host, made by the tool of the JDK. */
final class TestCertificate {
    private static final String PASSWORD = "for-tests-only";

    private TestCertificate() {}

    /** A certificate for a host, made once in each folder: keytool takes a second. */
    static JksOptions of(String host, Path folder) throws Exception {
        Path store = folder.resolve(host + ".p12");
        var options = new JksOptions().setPath(store.toString()).setPassword(PASSWORD);
        if (Files.exists(store)) {
            return options;
        }
        Process tool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "host",
                                "-keyalg",
                                "EC",
                                "-groupname",
                                "secp256r1",
                                "-dname",
                                "CN=" + host,
                                "-ext",
                                "SAN=dns:" + host,
                                "-validity",
                                "30",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .start();
        assertThat(tool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(tool.exitValue()).isZero();
        return options;
    }
}
