using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Infrastructure;

/// <summary>Runs a property that talks to the program. A failure prints the seed that repeats it.</summary>
public static class Properties
{
    /// <summary>Holds the property for so many generated values; its assertions say what is wrong.</summary>
    public static void Hold<T>(Gen<T> values, int times, Func<T, Task> property) =>
        Prop.ForAll(values.ToArbitrary(), value => property(value).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    /// <summary>One or a few of the values, without repeats.</summary>
    public static Gen<T[]> SomeOf<T>(params T[] values) =>
        from shuffled in Gen.Shuffle(values)
        from count in Gen.Frequency((4, Gen.Constant(1)), (2, Gen.Constant(2)), (1, Gen.Constant(3)))
        select shuffled.Take(count).ToArray();
}
