package yangguang.reportreading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;

/// A font for figures whose codes are digits too, but other ones (没有字符对照的字体): who takes the codes for characters
/// reads a wrong figure everywhere.
final class PdfUnnamedFigures {

    enum Lack {
        /// Names of glyphs that mean nothing.
        NAMES,
        /// No encoding, no names, no table of characters.
        ENCODING,
        /// An encoding that the symbolic font does not follow.
        TRUTH
    }

    private static final int SHIFT = 3;
    private final PDFont font;

    PdfUnnamedFigures(PDDocument document, TrueTypeFont whole, Lack lack) throws IOException {
        TTFSubsetter subset = new TTFSubsetter(whole, List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm"));
        "0123456789".chars().forEach(subset::add);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        subset.writeToStream(bytes);
        PDStream file = new PDStream(document, new ByteArrayInputStream(bytes.toByteArray()));
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "ABCDEF+Figures");
        descriptor.setInt(COSName.FLAGS, 4);
        descriptor.setItem(COSName.FONT_FILE2, file);
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE);
        dictionary.setName(COSName.BASE_FONT, "ABCDEF+Figures");
        dictionary.setItem(COSName.FONT_DESC, descriptor);
        dictionary.setInt(COSName.FIRST_CHAR, '0');
        dictionary.setInt(COSName.LAST_CHAR, '9');
        COSArray widths = new COSArray();
        COSArray names = new COSArray();
        names.add(COSInteger.get('0'));
        for (int i = 0; i < 10; i++) {
            widths.add(COSInteger.get(555));
            names.add(COSName.getPDFName("g" + (i + 1)));
        }
        dictionary.setItem(COSName.WIDTHS, widths);
        switch (lack) {
            case NAMES -> {
                COSDictionary encoding = new COSDictionary();
                encoding.setItem(COSName.TYPE, COSName.ENCODING);
                encoding.setItem(COSName.DIFFERENCES, names);
                dictionary.setItem(COSName.ENCODING, encoding);
            }
            case TRUTH -> dictionary.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
            case ENCODING -> { }
        }
        font = PDFontFactory.createFont(dictionary);
    }

    static String codes(String figure) {
        StringBuilder codes = new StringBuilder();
        figure.chars().forEach(c -> codes.append((char) ('0' + (c - '0' + SHIFT) % 10)));
        return codes.toString();
    }

    @SuppressWarnings("deprecation")
    void show(PDPageContentStream out, String figure, float size, float x, float baseline) throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(x, baseline);
        out.appendRawCommands("(" + codes(figure) + ") Tj\n");
        out.endText();
    }
}
