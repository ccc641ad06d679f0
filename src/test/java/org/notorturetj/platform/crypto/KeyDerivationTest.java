package org.notorturetj.platform.crypto;

import java.nio.charset.StandardCharsets;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Everything that the desk has sealed is sealed with such keys. */
class KeyDerivationTest {
    @Property(tries = 200)
    void a_key_is_the_one_that_a_library_derives(
            @ForAll @Size(32) byte[] root, @ForAll String purpose) {
        var generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(
                new HKDFParameters(
                        root, null, ("notorturetj " + purpose).getBytes(StandardCharsets.UTF_8)));
        byte[] expected = new byte[32];
        generator.generateBytes(expected, 0, expected.length);

        assertThat(new KeyDerivation(root).of(purpose, "AES").getEncoded()).isEqualTo(expected);
    }
}
