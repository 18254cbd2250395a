package io.closerate.report;

/**
 * A picture on the page, with its words and the table behind it.
 *
 * @param title what it is
 * @param svg the picture
 * @param caption what it shows
 * @param table its numbers
 */
record PageFigure(String title, String svg, String caption, PageTable table) {

    static PageFigure of(Picture picture, PageTable table) {
        return new PageFigure(picture.title(), picture.element(), picture.caption(), table);
    }
}
