package org.notorturetj.media.cleaning;

import java.awt.image.BufferedImage;
import java.io.IOException;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Pictures in a PDF, encoded anew from their pixels: the file in the file has facts of its own,
 * such as where a photo was taken.
 */
final class PdfPictures {
    /** Of these there is nothing to gain by losing some. */
    private static final int SMALL = 64 * 64;

    private static final float QUALITY = 0.85f;
    private static final long MOST_PIXELS = 24_000_000;

    private final PDDocument to;

    PdfPictures(PDDocument to) {
        this.to = to;
    }

    COSStream anew(COSStream from, PDResources resources) throws IOException {
        PDImageXObject picture = new PDImageXObject(new PDStream(from), resources);
        if ((long) picture.getWidth() * picture.getHeight() > MOST_PIXELS) {
            throw new IOException("a picture of too many pixels");
        }
        if (picture.isStencil()) {
            return stencil(from);
        }
        BufferedImage pixels = picture.getImage();
        boolean photo =
                String.valueOf(from.getFilters()).contains("DCT")
                        && pixels.getWidth() * pixels.getHeight() > SMALL;
        PDImageXObject anew =
                photo
                        ? JPEGFactory.createFromImage(to, pixels, QUALITY)
                        : LosslessFactory.createFromImage(to, pixels);
        anew.setInterpolate(picture.getInterpolate());
        return anew.getCOSObject();
    }

    /** Pixels that are painted or not, in a colour that is set elsewhere: they are the bytes. */
    private COSStream stencil(COSStream from) throws IOException {
        COSStream copy = to.getDocument().createCOSStream();
        copy.setItem(COSName.TYPE, COSName.XOBJECT);
        copy.setItem(COSName.SUBTYPE, COSName.IMAGE);
        copy.setBoolean(COSName.IMAGE_MASK, true);
        for (COSName name :
                new COSName[] {
                    COSName.WIDTH, COSName.HEIGHT, COSName.BITS_PER_COMPONENT, COSName.DECODE
                }) {
            copy.setItem(name, from.getDictionaryObject(name));
        }
        try (var in = from.createInputStream();
                var out = copy.createOutputStream(COSName.FLATE_DECODE)) {
            in.transferTo(out);
        }
        return copy;
    }
}
