using Kessan.Benchmarks.Commands;

return args switch
{
    ["generate", var folder, .. var options] => GenerateCommand.Run(folder, Options.Parse(options)),
    ["run", var folder, .. var options] => RunCommand.Run(folder, Options.Parse(options)),
    ["package", var folder, .. var options] => PackageCommand.Run(folder, Options.Parse(options)),
    ["tieout", .. var words] => TieOutCommand.Run(words),
    ["measure", var what, var folder, .. var options] => MeasureCommand.Run(what, folder, Options.Parse(options)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        generate DIR [--months 1,12] [--seed S] [--small]
            writes DIR/months-01 and DIR/months-12: the same group, one closing and twelve
        run DIR [--months 1,12] [--threads 2] [--repeat 3] [--results FOLDER]
            closes each folder, consolidates it in DuckDB beside, holds both together, and writes the results
        package DIR [--threads 2] [--repeat 10] [--results FOLDER]
            closes a group again and again in one process, times what is written of it by part, and writes the results
        tieout [PAGES] [--results FOLDER]
            writes the text of an annual report, ties it out, times it by stage, and writes the results
        """
    );
    return 2;
}
