"""A Spark job: every partition of a data set of JSON lines goes through one `chapbook batch`.

    spark-submit --files scripts/recipes/stream spark.py INPUT OUTPUT --to jats

chapbook has to be installed on the workers. A partition whose program fails (exit code 70 or 75) fails its task, and Spark
runs the partition again; a document that fails is an answer.
"""
import shlex
import sys

from pyspark import SparkContext, SparkFiles

source, target, *options = sys.argv[1:]
context = SparkContext(appName="chapbook")
command = " ".join(["bash", SparkFiles.get("stream"), *map(shlex.quote, options)])
context.textFile(source).pipe(command, checkCode=True).saveAsTextFile(target)
