package org.notorturetj.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.utils.Md5Utils;

/**
 * Bytes as objects of a bucket: {@code media/abcd…}, and in the trash {@code trash/abcd…}. What the
 * bucket answers is whole, since an object is written at once.
 */
final class S3Store implements TrashStore {
    private static final String KEPT = "media/";
    private static final String TRASH = "trash/";
    private static final int BEYOND_THE_END = 416;

    private final S3Client client;
    private final String bucket;

    S3Store(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /** The bucket of whole settings. Nothing is asked of it yet. */
    static S3Store of(BucketConfig config) {
        S3ClientBuilder builder =
                S3Client.builder()
                        .httpClient(UrlConnectionHttpClient.create())
                        .region(Region.of(config.region().orElseThrow()))
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create(
                                                config.accessKey().orElseThrow(),
                                                config.secretKey().orElseThrow())))
                        // Not every server of S3 knows newer checksums; MD5 they all do.
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        config.endpoint().ifPresent(it -> builder.endpointOverride(it).forcePathStyle(true));
        return new S3Store(builder.build(), config.bucket().orElseThrow());
    }

    @Override
    public String put(byte[] bytes) throws IOException {
        String hash = MediaHash.of(bytes);
        String md5 = Md5Utils.md5AsBase64(bytes);
        return send(
                () -> {
                    client.putObject(
                            it -> it.bucket(bucket).key(KEPT + hash).contentMD5(md5),
                            RequestBody.fromBytes(bytes));
                    return hash;
                });
    }

    @Override
    public Optional<InputStream> open(String hash, long from) throws IOException {
        MediaHash.checked(hash);
        Optional<InputStream> found = opened(KEPT + hash, from);
        if (found.isEmpty()) {
            found = opened(TRASH + hash, from);
        }
        return found.isPresent() ? found : opened(KEPT + hash, from); // moved meanwhile
    }

    private Optional<InputStream> opened(String key, long from) throws IOException {
        return send(
                () -> {
                    try {
                        return Optional.of(
                                client.getObject(
                                        it ->
                                                it.bucket(bucket)
                                                        .key(key)
                                                        .range("bytes=" + from + "-")));
                    } catch (NoSuchKeyException e) {
                        return Optional.empty();
                    } catch (S3Exception e) {
                        if (e.statusCode() == BEYOND_THE_END) {
                            return Optional.of(InputStream.nullInputStream());
                        }
                        throw e;
                    }
                });
    }

    @Override
    public boolean erase(String hash) {
        MediaHash.checked(hash);
        try {
            delete(KEPT + hash);
            delete(TRASH + hash);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Stream<String> list() throws IOException {
        return names(KEPT);
    }

    @Override
    public void discard(String hash) throws IOException {
        move(KEPT + MediaHash.checked(hash), TRASH + hash);
    }

    @Override
    public void takeBack(String hash) throws IOException {
        move(TRASH + MediaHash.checked(hash), KEPT + hash);
    }

    @Override
    public Stream<String> trash() throws IOException {
        return names(TRASH);
    }

    @Override
    public void eraseTrash(String hash) throws IOException {
        delete(TRASH + MediaHash.checked(hash));
    }

    /** Never nowhere: it is there twice for a moment. */
    private void move(String from, String to) throws IOException {
        boolean there =
                send(
                        () -> {
                            try {
                                client.copyObject(
                                        it ->
                                                it.sourceBucket(bucket)
                                                        .sourceKey(from)
                                                        .destinationBucket(bucket)
                                                        .destinationKey(to));
                                return true;
                            } catch (NoSuchKeyException e) {
                                return false;
                            }
                        });
        if (there) {
            delete(from);
        }
    }

    private void delete(String key) throws IOException {
        send(() -> client.deleteObject(it -> it.bucket(bucket).key(key)));
    }

    private Stream<String> names(String folder) throws IOException {
        return send(
                () ->
                        client
                                .listObjectsV2Paginator(it -> it.bucket(bucket).prefix(folder))
                                .contents()
                                .stream()
                                .map(S3Object::key)
                                .map(key -> key.substring(folder.length()))
                                .filter(MediaHash::isHash));
    }

    /** What the bucket answers; that it does not is a failure of the disk to all others. */
    private static <T> T send(Call<T> call) throws IOException {
        try {
            return call.send();
        } catch (SdkException e) {
            throw new IOException("the bucket does not answer as it should", e);
        }
    }

    @FunctionalInterface
    private interface Call<T> {
        T send();
    }
}
