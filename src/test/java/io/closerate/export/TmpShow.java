package io.closerate.export;
public class TmpShow { public static void main(String[] a) throws Exception {
 io.closerate.grid.Grid g = a[1].equals("rich") ? ExportGrids.rich() : a[1].equals("small") ? ExportGrids.small() : io.closerate.grid.GridFile.read(java.nio.file.Path.of(a[1]));
 ExportOptions o = ExportOptions.DEFAULT.withLanguage(a.length>3&&a[3].equals("fr")?Language.FRENCH:Language.ENGLISH);
 for (GridExporter e : GridExporters.of(a[0])) { System.out.println(e.refusals(g,o)); for (ExportFile f : e.files(g,o)) { var p=java.nio.file.Path.of(a[2],f.name()); java.nio.file.Files.createDirectories(p.getParent()); java.nio.file.Files.write(p,f.bytes()); System.out.println(p+" "+f.bytes().length);} } } }
