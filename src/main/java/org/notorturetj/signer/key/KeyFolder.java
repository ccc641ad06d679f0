package org.notorturetj.signer.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.notorturetj.platform.json.CanonicalJson;

/**
 * The key folder:
 *
 * <ul>
 *   <li>{@code publish-<kid>.key.pem}, {@code .pub.pem}: a private key and its public key;
 *   <li>{@code root.1}, {@code root.2}…: the signed roots, public;
 *   <li>{@code last-signed}: the position of the last signed head.
 * </ul>
 */
public final class KeyFolder {
    private static final String PRIVATE_SUFFIX = ".key.pem";
    private static final String PUBLIC_SUFFIX = ".pub.pem";

    /** What is in the same folder and does not sign the log. */
    private static final Set<String> OTHER_KEYS =
            Set.of(
                    "desk.key",
                    "names.key",
                    "device.key",
                    "device-door.key",
                    "vapid.key",
                    "removals",
                    "removals.lock");

    private final Path folder;
    private final Optional<String> passphrase;

    public KeyFolder(Path folder, Optional<String> passphrase) {
        this.folder = folder;
        this.passphrase = passphrase.filter(text -> !text.isEmpty());
    }

    public Path path() {
        return folder;
    }

    public boolean isEmpty() {
        return !Files.isDirectory(folder)
                || files("").stream()
                        .map(file -> file.getFileName().toString())
                        .allMatch(OTHER_KEYS::contains);
    }

    /** Generates a key pair and writes both files. */
    SigningKey generate(KeyRole role) {
        SigningKey key = SigningKey.generate();
        try {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            String name = role.wireName() + "-" + key.publicKey().kid();
            KeyFile.write(folder.resolve(name + PRIVATE_SUFFIX), key.privateKey(), passphrase);
            Files.writeString(
                    folder.resolve(name + PUBLIC_SUFFIX),
                    KeyFile.pem("PUBLIC KEY", Base64.getDecoder().decode(key.publicKey().spki())));
        } catch (IOException e) {
            throw new KeyException("No key can be written to %s: %s".formatted(folder, e), e);
        }
        return key;
    }

    /** The public keys of a role in this folder. */
    List<PublicKeyFile> publicKeys(KeyRole role) {
        return files(PUBLIC_SUFFIX).stream()
                .filter(file -> file.getFileName().toString().startsWith(role.wireName() + "-"))
                .map(KeyFolder::publicKey)
                .toList();
    }

    /** The private keys of a role in this folder that a root trusts. */
    public List<SigningKey> trusted(KeyRole role, Root root) {
        List<SigningKey> keys = new ArrayList<>();
        for (PublicKeyFile publicKey : publicKeys(role)) {
            Path privateFile =
                    folder.resolve(role.wireName() + "-" + publicKey.kid() + PRIVATE_SUFFIX);
            if (root.trust(role).keys().contains(publicKey.kid()) && Files.exists(privateFile)) {
                keys.add(new SigningKey(KeyFile.read(privateFile, passphrase), publicKey));
            }
        }
        return keys;
    }

    /** Reads a key pair from anywhere; the public key file must be beside the private one. */
    static SigningKey key(Path privateFile, Optional<String> passphrase) {
        Path publicFile =
                privateFile.resolveSibling(
                        privateFile
                                .getFileName()
                                .toString()
                                .replace(PRIVATE_SUFFIX, PUBLIC_SUFFIX));
        return new SigningKey(KeyFile.read(privateFile, passphrase), publicKey(publicFile));
    }

    static PublicKeyFile publicKey(Path file) {
        try {
            byte[] der =
                    Base64.getMimeDecoder()
                            .decode(Files.readString(file).replaceAll("-----[A-Z ]+-----", ""));
            return PublicKeyFile.of(
                    KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der)));
        } catch (IOException
                | java.security.GeneralSecurityException
                | IllegalArgumentException e) {
            throw new KeyException("The public key %s cannot be read.".formatted(file), e);
        }
    }

    void writeRoot(SignedFile file) {
        replace("root." + Root.of(file).n(), file.text());
    }

    /** The newest root in this folder. */
    Root newestRoot() {
        long n = 1;
        while (root(n + 1).isPresent()) {
            n++;
        }
        return root(n).map(Root::of)
                .orElseThrow(
                        () ->
                                new KeyException(
                                        "There is no root.1 in %s: create keys with 'keys init'."
                                                .formatted(folder)));
    }

    /** Where a proposed root is kept until it is in force. */
    Path proposal(long n) {
        return folder.resolve("root." + n + ".proposed");
    }

    void writeProposal(SignedFile file) {
        replace(proposal(Root.of(file).n()).getFileName().toString(), file.text());
    }

    public Optional<SignedFile> root(long n) {
        return read("root." + n).map(SignedFile::parse);
    }

    public LastSigned lastSigned() {
        try {
            return read("last-signed")
                    .map(text -> CanonicalJson.read(text, LastSigned.class))
                    .orElse(LastSigned.NOTHING);
        } catch (IllegalArgumentException e) {
            throw new KeyException(
                    "The file last-signed in %s is damaged: restore it from a backup, or run 'epoch raise'."
                            .formatted(folder),
                    e);
        }
    }

    public void remember(LastSigned last) {
        replace("last-signed", CanonicalJson.write(last) + "\n");
    }

    private Optional<String> read(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new KeyException("The file %s cannot be read: %s".formatted(file, e), e);
        }
    }

    /** Replaces a file atomically: a truncated one would stop the signer. */
    private void replace(String name, String text) {
        try {
            Path next = Files.createTempFile(folder, name, ".next");
            Files.writeString(next, text);
            Files.move(next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new KeyException("Nothing can be written to %s: %s".formatted(folder, e), e);
        }
    }

    private List<Path> files(String suffix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (java.nio.file.NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
