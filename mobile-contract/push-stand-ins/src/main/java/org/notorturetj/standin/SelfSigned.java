package org.notorturetj.standin;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * A certificate of this machine for this machine (RFC 5280). Netty's makes none on JDK 17 without
 * another library, and none with an address in it.
 */
final class SelfSigned {
    private static final Duration LIFE = Duration.ofDays(365);
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private SelfSigned() {}

    /** The DER form of a certificate for localhost and 127.0.0.1. */
    static byte[] certificate(KeyPair keys, Instant now)
            throws GeneralSecurityException, IOException {
        var algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        TBSCertificate statement = statement(keys, now, algorithm);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(statement.getEncoded("DER"));
        var parts = new ASN1EncodableVector();
        parts.add(statement);
        parts.add(algorithm);
        parts.add(new DERBitString(signature.sign()));
        return new DERSequence(parts).getEncoded("DER");
    }

    private static TBSCertificate statement(
            KeyPair keys, Instant now, AlgorithmIdentifier algorithm) throws IOException {
        var name = new X500Name("CN=stand-in");
        var generator = new V3TBSCertificateGenerator();
        generator.setSerialNumber(
                new org.bouncycastle.asn1.ASN1Integer(BigInteger.valueOf(now.toEpochMilli())));
        generator.setIssuer(name);
        generator.setSubject(name);
        generator.setStartDate(new Time(Date.from(now.minus(CLOCKS_DIFFER))));
        generator.setEndDate(new Time(Date.from(now.plus(LIFE))));
        generator.setSignature(algorithm);
        generator.setSubjectPublicKeyInfo(
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
        var extensions = new ExtensionsGenerator();
        extensions.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(
                        new GeneralName[] {
                            new GeneralName(GeneralName.dNSName, "localhost"),
                            new GeneralName(GeneralName.iPAddress, "127.0.0.1")
                        }));
        // It is its own authority: some clients refuse to trust anything else.
        extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        generator.setExtensions(extensions.generate());
        return generator.generateTBSCertificate();
    }
}
