package yangguang.web;

import java.util.ArrayList;
import java.util.List;

/// Place in a list that is shown page by page (分页).
///
/// @param page    page shown, from 1
/// @param pages   number of pages, at least 1
/// @param total   number of rows in all pages
/// @param baseUrl address of the list with its filters, without `page`
public record Pager(int page, int pages, long total, String baseUrl) {

    /// The page of a list of `total` rows; a number beyond either end is brought back to that end.
    public static Pager of(int wanted, int size, long total, String baseUrl) {
        int pages = (int) Math.clamp((total + size - 1) / size, 1, Integer.MAX_VALUE);
        return new Pager(Math.clamp(wanted, 1, pages), pages, total, baseUrl);
    }

    /// Address of another page of the same list.
    public String urlOf(int other) {
        return baseUrl + (baseUrl.contains("?") ? "&" : "?") + "page=" + other;
    }

    /// Numbers to offer: first, last, and two on either side of the page shown; 0 stands for a gap.
    public List<Integer> window() {
        List<Integer> numbers = new ArrayList<>();
        int before = 0;
        for (int n = 1; n <= pages; n++) {
            if (n == 1 || n == pages || Math.abs(n - page) <= 2) {
                if (n - before > 1) {
                    numbers.add(0);
                }
                numbers.add(n);
                before = n;
            } else if (n > page && n < pages - 1) {
                n = pages - 1;
            }
        }
        return numbers;
    }
}
