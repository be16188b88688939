using Kessan.Eng.Iij;

if (args is not [var root])
{
    Console.Error.WriteLine("usage: dotnet run --project eng/iij -- ROOT-OF-THE-REPOSITORY");
    return 2;
}

return new Sample(root, Console.Out).Make() ? 0 : 1;
