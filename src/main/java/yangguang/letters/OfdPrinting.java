package yangguang.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// Turns a printed PDF into an OFD file (印成OFD, GB/T 33190-2016) that looks the same: each run of text as a text object at the
/// place where the PDF has it, rules and areas as paths, pictures as pictures, the characters used of each font embedded.
/// Text searched for, selected or copied is the text that was written.
final class OfdPrinting {

    static final double MILLIMETRES = 25.4 / 72;

    private final PrintFonts fonts;

    OfdPrinting(PrintFonts fonts) {
        this.fonts = fonts;
    }

    byte[] print(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            OfdNumbers numbers = new OfdNumbers();
            List<OfdPage> pages = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                OfdPage drawn = new OfdPage(page, numbers);
                drawn.processPage(page);
                pages.add(drawn);
            }
            return packed(document, pages, numbers, UUID.nameUUIDFromBytes(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] packed(PDDocument document, List<OfdPage> pages, OfdNumbers numbers, UUID identifier) throws IOException {
        Packing zip = new Packing();
        zip.put("OFD.xml", OfdXml.root(identifier.toString().replace("-", ""), text(document.getDocumentInformation().getTitle()),
                text(document.getDocumentInformation().getAuthor())));
        zip.put("Doc_0/Document.xml", OfdXml.document(pages.size(), numbers));
        Map<PrintFonts.Weight, Set<Integer>> used = new EnumMap<>(PrintFonts.Weight.class);
        pages.forEach(page -> page.characters().forEach((weight, characters) ->
                used.computeIfAbsent(weight, _ -> new TreeSet<>()).addAll(characters)));
        List<byte[]> pictures = pages.stream().flatMap(page -> page.pictures().stream()).toList();
        zip.put("Doc_0/PublicRes.xml", OfdXml.resources(used.keySet(), pages.stream().flatMap(page -> page.pictureNumbers().stream()).toList()));
        for (Map.Entry<PrintFonts.Weight, Set<Integer>> font : used.entrySet()) {
            zip.put("Doc_0/Res/" + OfdXml.fontFile(font.getKey()), fonts.subset(font.getKey(), font.getValue()));
        }
        for (int i = 0; i < pictures.size(); i++) {
            zip.put("Doc_0/Res/" + OfdXml.pictureFile(i), pictures.get(i));
        }
        for (int i = 0; i < pages.size(); i++) {
            zip.put("Doc_0/Pages/Page_" + i + "/Content.xml", pages.get(i).content());
        }
        return zip.bytes();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
